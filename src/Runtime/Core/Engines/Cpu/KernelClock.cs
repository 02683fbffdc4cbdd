using System.Diagnostics;

namespace NetDsl.Engines;

/// <summary>The least time of each kernel of a program, over the runs since the clock was made.</summary>
internal sealed class KernelClock
{
    private readonly List<KernelTime> _kernels = [];
    private long _last;
    private int _next;

    /// <summary>In the order in which they run.</summary>
    public IReadOnlyList<KernelTime> Kernels => _kernels;

    /// <summary>A program begins.</summary>
    public void Start()
    {
        _next = 0;
        _last = Stopwatch.GetTimestamp();
    }

    /// <summary>A kernel has ended, and the next one begins.</summary>
    public void Lap(string name, long multiplyAdds)
    {
        var seconds = Stopwatch.GetElapsedTime(_last).TotalSeconds;
        if (_next == _kernels.Count)
            _kernels.Add(new(name, multiplyAdds, seconds));
        else if (seconds < _kernels[_next].Seconds)
            _kernels[_next] = _kernels[_next] with { Seconds = seconds };
        _next++;
        _last = Stopwatch.GetTimestamp();
    }
}

/// <summary>A kernel's name, the multiply-adds of one run and the seconds of the fastest.</summary>
internal sealed record KernelTime(string Name, long MultiplyAdds, double Seconds);
