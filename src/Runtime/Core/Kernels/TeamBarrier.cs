namespace NetDsl.Kernels;

/// <summary>Where the members of a team wait for each other, until one of them fails.</summary>
internal sealed class TeamBarrier(int size, bool spin)
{
    private readonly TeamSignal _passed = new(spin);
    private int _arrived;
    private volatile bool _broken;

    /// <summary>Waits for all members; throws <see cref="BrokenException"/> if one has failed and will never come.</summary>
    public void Wait()
    {
        var round = _passed.Count;
        if (_broken) throw new BrokenException();
        if (Interlocked.Increment(ref _arrived) == size)
        {
            _arrived = 0;
            _passed.Advance();
            return;
        }

        _passed.WaitWhile(round);
        if (_broken) throw new BrokenException();
    }

    /// <summary>Lets everyone go who waits or will come.</summary>
    public void Break()
    {
        _broken = true;
        _passed.Advance();
    }

    /// <summary>Makes it whole again; nobody may be waiting.</summary>
    public void Mend()
    {
        _arrived = 0;
        _broken = false;
    }

    /// <summary>Ends the work of a member whose fellow has failed; never seen outside the team.</summary>
    public sealed class BrokenException : Exception;
}
