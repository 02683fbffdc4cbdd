using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Peers;

/// <summary>How a cell is timed.</summary>
static class Timing
{
    /// <summary>Times step after a warm-up: until 30 steps and a fifth of the time are done or all of the time is,
    /// and three steps at least.</summary>
    public static JsonObject Time(double seconds, Action step)
    {
        // What is made and compiled in the first two is no part of the time for warming up.
        for (int i = 0; i < 2; i++) step();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < seconds / 10) step();

        var ms = new List<double>();
        var (busy, own) = (Busy(), Environment.CpuUsage.TotalTime.TotalSeconds);
        clock.Restart();
        double end = 0;
        while (ms.Count < 3 || end < seconds * (ms.Count < 30 ? 1 : .2))
        {
            double start = clock.Elapsed.TotalSeconds;
            step();
            end = clock.Elapsed.TotalSeconds;
            ms.Add((end - start) * 1e3);
        }
        double others = (Busy() - busy - (Environment.CpuUsage.TotalTime.TotalSeconds - own)) / end;
        ms.Sort();
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:")).Split(' ')[^2];
        return new JsonObject
        {
            ["min_ms"] = Math.Round(ms[0], 4),
            ["median_ms"] = Math.Round(ms[ms.Count / 2], 4),
            ["steps"] = ms.Count,
            ["peak_rss_mb"] = Math.Round(double.Parse(peak) / 1024, 1),
            ["cores_busy_elsewhere"] = Math.Round(Math.Max(0, others), 2),
        };
    }

    /// <summary>Seconds that the machine's cores were taken, by anyone, the hypervisor too.</summary>
    public static double Busy()
    {
        var t = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]
            .Select(double.Parse).ToArray();
        return (t[0] + t[1] + t[2] + t[5] + t[6] + t[7]) / 100;
    }
}
