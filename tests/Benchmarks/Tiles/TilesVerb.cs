using System.Globalization;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>Prints what the register tiles reach on a few shapes, for one and two threads, beside the peak of the same minute.</summary>
internal static class TilesVerb
{
    private const int Runs = 100;

    public static void Run(string[] parts)
    {
        switch (Width.Preferred)
        {
            case 128: Run<Lanes128>(parts); break;
            case 256: Run<Lanes256>(parts); break;
            case 512: Run<Lanes512>(parts); break;
        }
    }

    private static void Run<TLanes>(string[] parts) where TLanes : struct, ILanes<TLanes>
    {
        Console.WriteLine($"{TLanes.Width} bits wide");
        Console.WriteLine("shape                              threads        ms   GFLOP/s   of peak");
        foreach (var make in Shapes<TLanes>())
        {
            using var work = make();
            if (parts.Length > 0 && !parts.Any(work.Name.Contains)) continue;
            foreach (var threads in new[] { 1, 2 })
            {
                using var team = new Team(threads);
                var (seconds, peak) = Timing.Least(team, work, work.Operations < 1e7 ? Runs * 20 : Runs);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{work.Name,-36}{threads,5}{seconds * 1e3,11:F4}{work.Operations / seconds * 1e-9,9:F1}{work.Operations / seconds / peak,9:P0} of {peak * 1e-9:F0}"));
            }
        }
    }

    private static IEnumerable<Func<TileWork>> Shapes<TLanes>() where TLanes : struct, ILanes<TLanes> =>
    [
        () => new DenseWork<TLanes>(200, 784, 800),
        () => new DenseWork<TLanes>(64, 784, 800),
        () => new DenseWork<TLanes>(1, 784, 800),
        () => new DenseWork<TLanes>(2, 784, 800),
        () => new DenseWork<TLanes>(3, 784, 800),
        () => new DenseWork<TLanes>(200, 800, 10),
        () => new DenseWork<TLanes>(1, 800, 10),
        () => new DenseWork<TLanes>(200, 1024, 1024),
        () => new GradientWork<TLanes>(200, 784, 800),
        () => new GradientWork<TLanes>(64, 784, 800),
        () => new GradientWork<TLanes>(1, 784, 800),
        () => new GradientWork<TLanes>(200, 800, 10),
        () => new GradientWork<TLanes>(200, 1024, 1024),
        () => new GradientWork<TLanes>(2048, 784, 800),
    ];
}
