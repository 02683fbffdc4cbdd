using System.Runtime.ExceptionServices;

namespace NetDsl.Kernels;

/// <summary>Threads that stay, and do one piece of work after the other together with the thread that calls.</summary>
/// <remarks>
/// All run the same code, each on its own share, and meet at barriers. Handing over work allocates nothing and takes a few
/// microseconds. A team serves one caller at a time.
/// </remarks>
public sealed class Team : IDisposable
{
    private readonly Thread[] _threads;
    private readonly TeamSignal _started;
    private readonly TeamSignal _finished;
    private readonly TeamBarrier _barrier;
    private ITeamWork? _work;
    private ExceptionDispatchInfo? _failure;
    private int _running;
    private int _busy;
    private bool _stopped;

    /// <summary>A team of so many members, the caller being one of them.</summary>
    public Team(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;

        // Spinning for a thread that waits for this very core helps nobody.
        var spin = size <= Environment.ProcessorCount;
        _started = new(spin);
        _finished = new(spin);
        _barrier = new(size, spin);
        _threads = new Thread[size - 1];
        for (var i = 0; i < _threads.Length; i++)
        {
            var index = i + 1;
            _threads[i] = new Thread(() => Serve(index)) { IsBackground = true, Name = $"NetDsl {index}" };
            _threads[i].Start();
        }
    }

    /// <summary>How many members there are, the caller being one of them.</summary>
    public int Size { get; }

    /// <summary>Has all members run <paramref name="work"/> and returns when the last is done; throws what the first failing one threw.</summary>
    public void Run(ITeamWork work)
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0)
            throw new InvalidOperationException("This team is already at work: a team serves one caller at a time.");

        try
        {
            ObjectDisposedException.ThrowIf(_stopped, this);
            if (Size == 1) work.Run(new(this, 0));
            else RunTogether(work);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0) throw new InvalidOperationException("This team is still at work.");
        if (!_stopped)
        {
            _stopped = true;
            _started.Advance();
            foreach (var thread in _threads) thread.Join();
        }

        _busy = 0;
    }

    internal void Barrier()
    {
        if (Size > 1) _barrier.Wait();
    }

    private void RunTogether(ITeamWork work)
    {
        _work = work;
        _failure = null;
        _running = Size;
        _barrier.Mend();
        var round = _finished.Count;
        _started.Advance();
        Do(work, 0);
        _finished.WaitWhile(round);
        _work = null;
        _failure?.Throw();
    }

    /// <summary>The life of one thread.</summary>
    private void Serve(int index)
    {
        for (var round = 0; ; round++)
        {
            _started.WaitWhile(round);
            if (_stopped) return;
            Do(_work!, index);
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
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(e), null);
            _barrier.Break();
        }

        if (Interlocked.Decrement(ref _running) == 0) _finished.Advance();
    }
}
