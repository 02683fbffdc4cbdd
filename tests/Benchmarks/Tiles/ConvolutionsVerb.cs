using System.Globalization;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>Prints what convolutions and their gradients reach on one thread, beside the peak of the same minute.</summary>
internal static class ConvolutionsVerb
{
    private const int Batch = 32, Runs = 50;

    /// <summary>Operations of a run at most, so that least times are found in the gaps of a busy machine.</summary>
    private const double MostOperations = 1.5e8;

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
        Console.WriteLine($"{TLanes.Width} bits wide, batches of {Batch} at most");
        Console.WriteLine("work                                           ms   GFLOP/s   of peak");
        using var team = new Team(1);
        foreach (var (shape, padding) in Shapes)
        {
            var batch = (int)Math.Clamp(MostOperations / shape.Operations(1), 1, Batch);
            Print(() => Pixels<TLanes>("forward", shape, batch));
            if (shape.Inputs > 3) Print(() => Pixels<TLanes>("input  ", shape.OfInput(padding), batch));
            Print(() => new PixelGradientWork<TLanes, Kernel3>(shape, batch, inTiles: false));
            if (shape.Inputs < 4) continue;
            if (shape is { Kernel: 3, Stride: 1 }) InTiles<Kernel3>(shape, padding, batch);
            if (shape is { Kernel: 5, Stride: 1 }) InTiles<Kernel5>(shape, padding, batch);
        }

        foreach (var (shape, batch) in Grouped) Print(() => new GroupedWork<TLanes>(shape, batch));
        foreach (var (shape, batch) in Depthwise)
        {
            Print(() => new DepthwiseWork<TLanes>(shape, batch));
            Print(() => new DepthwiseGradientWork<TLanes>(shape, batch));
        }

        void InTiles<TKernel>(ConvolutionShape shape, int padding, int batch) where TKernel : struct, IWinogradKernel
        {
            Print(() => new WinogradWork<TLanes, TKernel>("forward", shape, batch));
            Print(() => new WinogradWork<TLanes, TKernel>("input  ", shape.OfInput(padding), batch));
            Print(() => new PixelGradientWork<TLanes, TKernel>(shape, batch, inTiles: true));
        }

        void Print(Func<TileWork> make)
        {
            using var work = make();
            if (parts.Length > 0 && !parts.Any(work.Name.Contains)) return;
            var (seconds, peak) = Timing.Least(team, work, work.Operations < 2e8 ? Runs * 5 : Runs);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{work.Name,-40}{seconds * 1e3,10:F3}{work.Operations / seconds * 1e-9,9:F1}{work.Operations / seconds / peak,9:P0} of {peak * 1e-9:F0}"));
        }
    }

    private static TileWork Pixels<TLanes>(string name, ConvolutionShape shape, int batch) where TLanes : struct, ILanes<TLanes> =>
        (shape.Outputs % 16) switch
        {
            0 => new PixelsWork<TLanes, IRest.Sixteen>(name, shape, batch),
            4 => new PixelsWork<TLanes, IRest.Four>(name, shape, batch),
            6 => new PixelsWork<TLanes, IRest.Six>(name, shape, batch),
            8 => new PixelsWork<TLanes, IRest.Eight>(name, shape, batch),
            11 => new PixelsWork<TLanes, IRest.Eleven>(name, shape, batch),
            _ => throw new ArgumentException($"No rest for {shape.Outputs} outputs.", nameof(shape)),
        };

    /// <summary>Rows and columns are those of the output; the padding is the forward pass's.</summary>
    private static readonly (ConvolutionShape Shape, int Padding)[] Shapes =
    [
        (new(24, 24, 1, 75, 5), 0),
        (new(8, 8, 75, 100, 5), 0),
        (new(28, 28, 1, 6, 5), 2),
        (new(10, 10, 6, 16, 5), 0),
        (new(32, 32, 3, 32, 3), 1),
        (new(32, 32, 32, 32, 3), 1),
        (new(16, 16, 32, 64, 3), 1),
        (new(14, 14, 64, 64, 3), 0),
        (new(32, 32, 16, 16, 3), 1),
        (new(16, 16, 32, 32, 3), 1),
        (new(8, 8, 64, 64, 3), 1),
        (new(16, 16, 16, 32, 1, Stride: 2), 0),
        (new(24, 78, 832, 256, 1), 0),
        (new(32, 32, 24, 96, 1), 0),
        (new(16, 16, 64, 384, 1), 0),
        (new(24, 78, 32, 96, 5), 2),
        (new(24, 78, 3, 64, 7, Stride: 2), 3),
        (new(16, 16, 4, 16, 3), 1),
        (new(16, 16, 11, 16, 3), 1),
        (new(16, 16, 4, 64, 3), 1),
        (new(16, 16, 11, 64, 3), 1),
        (new(16, 16, 16, 6, 3), 1),
        (new(16, 16, 64, 6, 3), 1),
        (new(16, 16, 24, 24, 3), 1),
        (new(16, 16, 96, 24, 1), 0),
        (new(16, 16, 72, 8, 3), 1),
        (new(7, 7, 16, 16, 3), 1),
        (new(7, 7, 64, 64, 3), 1),
        (new(7, 7, 256, 256, 3), 1),
        (new(5, 5, 64, 64, 3), 1),
        (new(14, 14, 6, 16, 5), 2),
        (new(14, 14, 16, 6, 5), 2),
        (new(14, 14, 16, 16, 5), 2),
        (new(24, 78, 16, 32, 5), 2),
        (new(24, 78, 16, 48, 5), 2),
    ];

    /// <summary>In groups of eight channels: pictures that the cache holds, and pictures that come from memory.</summary>
    private static readonly (ConvolutionShape Shape, int Batch)[] Grouped =
    [
        (new(16, 16, 64, 64, 1), 4),
        (new(16, 16, 64, 64, 3), 1),
        (new(32, 32, 64, 64, 3), 32),
    ];

    /// <summary>With a filter for each channel: pictures that the cache holds, and pictures that come from memory.</summary>
    private static readonly (ConvolutionShape Shape, int Batch)[] Depthwise =
    [
        (new(16, 16, 96, 96, 3), 2),
        (new(32, 32, 96, 96, 3), 64),
        (new(8, 8, 192, 192, 3), 2),
        (new(8, 8, 384, 384, 3), 256),
        (new(14, 14, 512, 512, 3), 2),
        (new(16, 16, 96, 96, 3, Stride: 2), 2),
        (new(16, 16, 96, 96, 3, Stride: 2), 64),
        (new(16, 16, 96, 96, 5), 2),
        (new(14, 14, 96, 96, 7), 2),
    ];
}
