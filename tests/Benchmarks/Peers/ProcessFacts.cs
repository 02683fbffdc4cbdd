using System.Diagnostics;
using System.Globalization;

namespace NetDsl.Benchmarks.Peers;

/// <summary>What the system says of this process and of the machine.</summary>
internal static class ProcessFacts
{
    /// <summary>The most memory this process has had at one time.</summary>
    public static double PeakMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / (1024.0 * 1024);
        }
    }

    /// <summary>Seconds that the machine's cores were taken, by anyone; 0 where the system does not say.</summary>
    public static double CoreSecondsOfAll
    {
        get
        {
            if (!OperatingSystem.IsLinux()) return 0;
            using var lines = new StreamReader("/proc/stat");
            var ticks = lines.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var sum = 0.0;
            foreach (var column in (ReadOnlySpan<int>)[1, 2, 3, 6, 7, 8]) sum += double.Parse(ticks[column], CultureInfo.InvariantCulture);
            return sum / 100;
        }
    }
}
