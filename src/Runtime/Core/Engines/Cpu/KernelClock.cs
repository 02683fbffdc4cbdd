using System.Diagnostics;

namespace NetDsl.Engines;

/// <summary>What each kernel takes of a step: the least of all steps since the clock was made.</summary>
internal sealed class KernelClock
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<KernelTime> _step = [], _least = [];
    private long _last;

    /// <summary>In the order in which they run.</summary>
    public IReadOnlyList<KernelTime> Kernels => _least;

    /// <summary>A program begins: a step may run several, and one for each lot of its samples.</summary>
    public void Start() => _last = Stopwatch.GetTimestamp();

    /// <summary>A kernel has ended, and the next one begins.</summary>
    public void Lap(string name, long multiplyAdds)
    {
        var seconds = Stopwatch.GetElapsedTime(_last).TotalSeconds;
        if (_numbers.TryAdd(name, _step.Count)) _step.Add(new(name, 0, 0));
        var number = _numbers[name];
        _step[number] = new(name, _step[number].MultiplyAdds + multiplyAdds, _step[number].Seconds + seconds);
        _last = Stopwatch.GetTimestamp();
    }

    /// <summary>A step has ended.</summary>
    public void EndStep()
    {
        for (var i = 0; i < _step.Count; i++)
        {
            if (i == _least.Count) _least.Add(_step[i]);
            else if (_step[i].Seconds < _least[i].Seconds) _least[i] = _step[i];
            _step[i] = new(_step[i].Name, 0, 0);
        }
    }
}

/// <summary>A kernel's name, its multiply-adds in a step, and the seconds.</summary>
internal readonly record struct KernelTime(string Name, long MultiplyAdds, double Seconds);
