using System.Runtime.ExceptionServices;

namespace NetDsl.Kernels;

/// <summary>Threads that stay, and do one piece of work after the other together with the thread that calls.</summary>
/// <remarks>
/// All run the same code, each on its own share, and meet at barriers. Handing over work allocates nothing and takes a few
/// microseconds. A team serves one caller at a time.
/// </remarks>
public sealed class Team : IDisposable
{
    private readonly Thread[] threads;
    private readonly TeamSignal started;
    private readonly TeamSignal finished;
    private readonly TeamBarrier barrier;
    private ITeamWork? work;
    private ExceptionDispatchInfo? failure;
    private int running;
    private int busy;
    private bool stopped;

    /// <summary>A team of so many members, the caller being one of them.</summary>
    public Team(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;

        // Spinning for a thread that waits for this very core helps nobody.
        var spin = size <= Environment.ProcessorCount;
        started = new(spin);
        finished = new(spin);
        barrier = new(size, spin);
        threads = new Thread[size - 1];
        for (var i = 0; i < threads.Length; i++)
        {
            var index = i + 1;
            threads[i] = new Thread(() => Serve(index)) { IsBackground = true, Name = $"NetDsl {index}" };
            threads[i].Start();
        }
    }

    /// <summary>How many members there are, the caller being one of them.</summary>
    public int Size { get; }

    /// <summary>Has all members run <paramref name="work"/> and returns when the last is done; throws what the first failing one threw.</summary>
    public void Run(ITeamWork work)
    {
        if (Interlocked.Exchange(ref busy, 1) != 0)
            throw new InvalidOperationException("This team is already at work: a team serves one caller at a time.");

        try
        {
            ObjectDisposedException.ThrowIf(stopped, this);
            if (Size == 1) work.Run(new(this, 0));
            else RunTogether(work);
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref busy, 1) != 0) throw new InvalidOperationException("This team is still at work.");
        if (!stopped)
        {
            stopped = true;
            started.Advance();
            foreach (var thread in threads) thread.Join();
        }

        busy = 0;
    }

    internal void Barrier()
    {
        if (Size > 1) barrier.Wait();
    }

    private void RunTogether(ITeamWork work)
    {
        this.work = work;
        failure = null;
        running = Size;
        barrier.Mend();
        var round = finished.Count;
        started.Advance();
        Do(work, 0);
        finished.WaitWhile(round);
        this.work = null;
        failure?.Throw();
    }

    /// <summary>The life of one thread.</summary>
    private void Serve(int index)
    {
        for (var round = 0; ; round++)
        {
            started.WaitWhile(round);
            if (stopped) return;
            Do(work!, index);
        }
    }

    private void Do(ITeamWork work, int index)
    {
        try
        {
            work.Run(new(this, index));
        }
        catch (TeamBarrier.BrokenException)
        {
            // Somebody else failed first, and has said why.
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
            barrier.Break();
        }

        if (Interlocked.Decrement(ref running) == 0) finished.Advance();
    }
}
