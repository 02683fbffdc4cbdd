using System.Diagnostics;
using System.Globalization;
using NetDsl.Benchmarks.Peers;
using NetDsl.Benchmarks.Tiles;
using NetDsl.Engines;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Profile;

/// <summary>Prints what each kernel of a cell takes. The program has to be built with <c>-p:NetDslProfile=true</c>, which has
/// the threads meet and the clock read after every kernel; without it nothing of that is compiled.</summary>
internal static class ProfileVerb
{
    private const int Rounds = 20;
    private const double SecondsOfRound = 0.1;

    public static int Run(string use, string network, int batch, int threads)
    {
        using var cell = Cell.Find(use, network, batch, Device.Cpu(threads));
        if (cell is null)
        {
            Console.Error.WriteLine($"there is no cell '{use} {network}'");
            return 2;
        }

        var clock = ((CpuEngine)cell.Network.Engine).Clock = new KernelClock();
        using var team = new Team(threads);
        double whole = double.MaxValue, peak = 0;
        for (var round = 0; round < Rounds; round++)
        {
            peak = Math.Max(peak, Timing.Peak(team));
            var started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < SecondsOfRound)
            {
                var step = Stopwatch.GetTimestamp();
                cell.Step();
                whole = Math.Min(whole, Stopwatch.GetElapsedTime(step).TotalSeconds);
                clock.EndStep();
            }
        }

        if (clock.Kernels.Count == 0)
        {
            Console.Error.WriteLine("no kernel told its time: build with -p:NetDslProfile=true");
            return 2;
        }

        Print(clock.Kernels, whole, peak);
        return 0;
    }

    private static void Print(IReadOnlyList<KernelTime> kernels, double whole, double peak)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"least times; FMA peak measured between the steps: {peak * 1e-9:F0} GFLOP/s"));
        Console.WriteLine($"{"kernel",-34}{"us",10}{"of step",9}{"GFLOP/s",9}{"of peak",9}");
        foreach (var kernel in kernels) Line(kernel.Name, kernel.Seconds, kernel.MultiplyAdds, whole, peak);
        Line("the step, barriers and calls", whole, kernels.Sum(kernel => kernel.MultiplyAdds), whole, peak);
    }

    private static void Line(string name, double seconds, long multiplyAdds, double whole, double peak)
    {
        var rate = 2 * multiplyAdds / seconds;
        var work = multiplyAdds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{rate * 1e-9,9:F1}{100 * rate / peak,8:F0}%");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{seconds * 1e6,10:F2}{100 * seconds / whole,8:F1}%{work}"));
    }
}
