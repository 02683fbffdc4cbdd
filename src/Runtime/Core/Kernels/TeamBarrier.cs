namespace NetDsl.Kernels;

/// <summary>Where the members of a team wait for each other, until one of them fails.</summary>
internal sealed class TeamBarrier(int size, bool spin)
{
    private readonly TeamSignal passed = new(spin);
    private int arrived;
    private volatile bool broken;

    /// <summary>Waits for all members; throws <see cref="BrokenException"/> if one has failed and will never come.</summary>
    public void Wait()
    {
        var round = passed.Count;
        if (broken) throw new BrokenException();
        if (Interlocked.Increment(ref arrived) == size)
        {
            arrived = 0;
            passed.Advance();
            return;
        }

        passed.WaitWhile(round);
        if (broken) throw new BrokenException();
    }

    /// <summary>Lets everyone go who waits or will come.</summary>
    public void Break()
    {
        broken = true;
        passed.Advance();
    }

    /// <summary>Makes it whole again; nobody may be waiting.</summary>
    public void Mend()
    {
        arrived = 0;
        broken = false;
    }

    /// <summary>Ends the work of a member whose fellow has failed; never seen outside the team.</summary>
    public sealed class BrokenException : Exception;
}
