using System.Diagnostics;
using System.Globalization;
using NetDsl.Benchmarks.Peers;

namespace NetDsl.Benchmarks.Profile;

/// <summary>Prints what the first steps of a process take: the just-in-time compiler works in them, first quickly and then
/// well, and this is where its settings show.</summary>
internal static class WarmupVerb
{
    private static readonly int[] Shown = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500];

    public static int Run(string use, string network, int batch, int threads)
    {
        var made = Stopwatch.GetTimestamp();
        using var cell = Cell.Find(use, network, batch, Device.Cpu(threads));
        if (cell is null)
        {
            Console.Error.WriteLine($"there is no cell '{use} {network}'");
            return 2;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"making the network and its batch: {Milliseconds(made):F2} ms"));
        var times = new double[Shown[^1]];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            cell.Step();
            times[i] = Milliseconds(started);
        }

        foreach (var step in Shown)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"step {step,4}: {times[step - 1],8:F3} ms, all up to it {times[..step].Sum(),8:F1} ms"));
        }

        return 0;
    }

    private static double Milliseconds(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
