using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NetDsl.Benchmarks.Peers;

/// <summary>Times one cell and prints its line; the warm-up and the rule for when to stop are those of the peers' program.</summary>
internal static class CellVerb
{
    /// <summary>Prints nothing where there is no such cell.</summary>
    public static void Run(string use, string network, string batch, string device, string seconds)
    {
        double limit = Number.Seconds("SECONDS", seconds);
        using var cell = Cell.Find(use, network, Number.Count("BATCH", batch), Number.Device("DEVICE", device));
        if (cell is not null) Run(cell, limit);
    }

    private static void Run(Cell cell, double seconds)
    {
        // Compiling, on a GPU many times what warming up may take, is in the first two.
        for (var i = 0; i < 2; i++) cell.Step();
        cell.Wait();
        var started = Stopwatch.GetTimestamp();
        while (Since(started) < seconds / 10) cell.Step();
        cell.Wait();
        var together = Together(cell);

        var milliseconds = new List<double>();
        double busy = ProcessFacts.CoreSecondsOfAll, own = Environment.CpuUsage.TotalTime.TotalSeconds, end = 0;
        started = Stopwatch.GetTimestamp();
        while (milliseconds.Count < 3 || end < seconds * (milliseconds.Count < 30 ? 1 : 0.2))
        {
            var start = Since(started);
            for (var i = 0; i < together; i++) cell.Step();
            cell.Wait();
            end = Since(started);
            milliseconds.Add((end - start) * 1e3 / together);
        }

        var elsewhere = Math.Max(0, (ProcessFacts.CoreSecondsOfAll - busy - (Environment.CpuUsage.TotalTime.TotalSeconds - own)) / end);
        milliseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"min_ms\":{milliseconds[0]:F4},\"median_ms\":{milliseconds[milliseconds.Count / 2]:F4},\"steps\":{milliseconds.Count * together},\"peak_rss_mb\":{ProcessFacts.PeakMegabytes:F1},\"cores_busy_elsewhere\":{elsewhere:F2},\"precision\":\"{cell.Network.Precision.ToString().ToLowerInvariant()}\"{Launches(cell.Network)}}}"));
    }

    /// <summary>The steps between two looks at the clock: waiting for a GPU takes as long as a small step, so there it is 20 ms' worth.</summary>
    private static int Together(Cell cell)
    {
        if (cell.Network.Device.Kind == DeviceKind.Cpu) return 1;
        var (started, steps) = (Stopwatch.GetTimestamp(), 0);
        for (; steps < 1 || Since(started) < 0.2; steps++)
        {
            cell.Step();
            cell.Wait();
        }

        return Math.Max(1, (int)Math.Ceiling(0.02 * steps / Since(started)));
    }

    /// <summary>On a GPU: of how many launches a step is, and whether they are one.</summary>
    private static string Launches(Network network) => network.Launches is { } launches ? $",\"launches\":{JsonSerializer.Serialize(launches)}" : "";

    private static double Since(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;
}
