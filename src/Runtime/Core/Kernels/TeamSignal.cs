using System.Runtime.InteropServices;

namespace NetDsl.Kernels;

/// <summary>A count that threads wait on: first spinning, then giving way to others, then asleep.</summary>
/// <remarks>
/// The steps of a network come microseconds apart, too close for the scheduler; but whoever waits longer than
/// <see cref="Spins"/> takes has nothing to do soon, and must not keep a core from others. Between spins the processor is
/// offered to whoever waits for it: with other programs about, that may be the very thread that is waited for.
/// </remarks>
internal sealed class TeamSignal(bool spin)
{
    /// <summary>Each is some 40 ns, together about a tenth of a millisecond.</summary>
    private const int Spins = 2000;

    /// <summary>How many spins pass before the processor is offered, and then between offers.</summary>
    private const int SpinsAlone = 100, SpinsBetweenOffers = 20;

    private readonly int _spins = spin ? Spins : SpinsAlone;
    private readonly int _spinsAlone = spin ? SpinsAlone : 0;
    private readonly object _gate = new();
    private Padded _count;
    private int _sleepers;

    public int Count => Volatile.Read(ref _count.Value);

    /// <summary>Counts one further and wakes everyone who waits.</summary>
    public void Advance()
    {
        // The locked instruction keeps the count from passing behind the look at the sleepers.
        Interlocked.Increment(ref _count.Value);
        if (Volatile.Read(ref _sleepers) == 0) return;
        lock (_gate) Monitor.PulseAll(_gate);
    }

    /// <summary>Waits until the count is no longer <paramref name="seen"/>.</summary>
    public void WaitWhile(int seen)
    {
        for (var i = 0; i < _spins; i++)
        {
            if (Count != seen) return;
            Thread.SpinWait(1);
            if (i >= _spinsAlone && i % SpinsBetweenOffers == 0) Thread.Yield();
        }

        lock (_gate)
        {
            Interlocked.Increment(ref _sleepers);
            while (Count == seen) Monitor.Wait(_gate);
            Interlocked.Decrement(ref _sleepers);
        }
    }

    /// <summary>On a cache line of its own, since spinning threads read it all the time.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 192)]
    private struct Padded
    {
        [FieldOffset(64)]
        public int Value;
    }
}
