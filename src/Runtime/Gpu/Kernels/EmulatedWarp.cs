using System.Collections.Concurrent;
using ILGPU;

namespace NetDsl.Gpu;

/// <summary>Where the 32 threads of an emulated warp show each other their numbers. ILGPU's own exchange between them takes a quarter of a
/// second.</summary>
internal sealed class EmulatedWarp
{
    private const int Threads = 32;

    private static readonly ConcurrentDictionary<int, EmulatedWarp> Joining = new();

    private static int _last;

    [ThreadStatic]
    private static EmulatedWarp? _own;

    private readonly object _meeting = new();
    private float[][] _given = new float[Threads][];
    private int _arrived, _joined;

    /// <summary>Gives one's own numbers and gets those of all, by the threads' numbers in the warp.</summary>
    public static float[][] Exchange(float[] numbers) => (_own ??= Join()).Meet(numbers);

    /// <summary>The threads of a warp stay together as long as there is the device: they agree once on where they meet.</summary>
    private static EmulatedWarp Join()
    {
        int number = Warp.Shuffle(Warp.LaneIdx == 0 ? Interlocked.Increment(ref _last) : 0, 0);
        var warp = Joining.GetOrAdd(number, _ => new EmulatedWarp());
        if (Interlocked.Increment(ref warp._joined) == Threads)
        {
            Joining.TryRemove(number, out _);
        }

        return warp;
    }

    private float[][] Meet(float[] numbers)
    {
        lock (_meeting)
        {
            float[][] all = _given;
            all[Warp.LaneIdx] = numbers;
            if (++_arrived == Threads)
            {
                (_given, _arrived) = (new float[Threads][], 0);
                Monitor.PulseAll(_meeting);
            }

            while (_given == all)
            {
                Monitor.Wait(_meeting);
            }

            return all;
        }
    }
}
