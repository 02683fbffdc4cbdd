using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>How the processor computes a convolution or a gradient of one.</summary>
internal enum ConvolutionWay
{
    /// <summary>The sum as it is written, in tiles of six pixels by panels of sixteen outputs.</summary>
    Pixels,

    /// <summary>The same sum with lanes along rows of pixels, of few channels to few.</summary>
    Rows,

    /// <summary>Winograd's products, of tiles of what is made: F(4x4, 3x3) or F(2x2, 5x5).</summary>
    Tiles,

    /// <summary>The same for the gradient of an input, of tiles of the output, whose patches of the input are added up.</summary>
    TilesBack,

    /// <summary>The gradient of an input of few channels: patches of it, each from a pixel of the output, added up.</summary>
    Patches,
}

/// <summary>
/// Chooses how a convolution is computed, by what each way would cost: cycles of a core with two units for multiply-adds of 512 bits, as
/// <c>netdsl-benchmarks convolutions</c> measures them; what is even there is faster by tiles where vectors are shorter. Weights are taken to be in the
/// cache: that a tile reads four times as many of them is not counted.
/// </summary>
internal static class ConvolutionChoice
{
    /// <summary>Multiply-adds of a vector a cycle: by panels in pairs, and by one alone, which has to load more.</summary>
    private const double InPairs = 1.9, Alone = 1.48;

    /// <summary>Cycles for a pixel's sum on its way through memory, and for what becomes of it.</summary>
    private const double Finish = 10;

    /// <summary>Places of a tile in Winograd's form.</summary>
    private const int Places = 36;

    /// <summary>Cycles for a tile, to transform sixteen channels of what it reads, and back sixteen of the 4x4 or 2x2 pixels that it makes.</summary>
    private const double TileStart = 150, Transform = 100, BackToSixteen = 500, BackToFour = 400;

    /// <summary>What it costs more where patches overlap and are added up.</summary>
    private const double AddUp = 1.5;

    /// <summary>Cycles to add a line of a patch.</summary>
    private const double PatchLine = 6;

    /// <summary>The way that costs least; of several the simplest.</summary>
    public static ConvolutionWay Of(ContractNode contraction)
    {
        var way = Cheapest(contraction);
        return way == ConvolutionWay.Pixels && RowForm.Fits(contraction) ? ConvolutionWay.Rows : way;
    }

    private static ConvolutionWay Cheapest(ContractNode contraction)
    {
        if (contraction is not { Groups: 1, IsDepthwise: false, Window: { } window } || !IsPlain(window.Rows) || !IsPlain(window.Columns) || window.Rows.Kernel != window.Columns.Kernel)
        {
            return ConvolutionWay.Pixels;
        }

        (ConvolutionWay Way, double Cost)[] ways = [(ConvolutionWay.Pixels, Pixels(contraction)), (ConvolutionWay.Tiles, Tiles(contraction))];
        if (contraction.Role == ContractRole.InputGradient)
        {
            ways = [.. ways, (ConvolutionWay.TilesBack, TilesBack(contraction)), (ConvolutionWay.Patches, Patches(contraction))];
        }

        return ways.OrderBy(way => way.Cost).First().Way;
    }

    /// <summary>Whether it is computed by Winograd's products.</summary>
    public static bool IsInTiles(ContractNode contraction) => Of(contraction) is ConvolutionWay.Tiles or ConvolutionWay.TilesBack;

    /// <summary>What a sample costs by the plain sum.</summary>
    private static double Pixels(ContractNode contraction)
    {
        var (rows, columns, channels, outputs) = Extents(contraction);
        int panels = Kernels.Layout.Panels(outputs), depth = contraction.Window!.Rows.Kernel * contraction.Window.Columns.Kernel * channels;
        return (double)rows * columns * panels * ((depth / Pace(panels)) + Finish);
    }

    /// <summary>What a sample costs by Winograd's tiles of what is made.</summary>
    private static double Tiles(ContractNode contraction)
    {
        var (rows, columns, channels, outputs) = Extents(contraction);
        return Kernels.Layout.TransformedTiles(rows, columns, contraction.Window!.Rows.Kernel) * Tile(contraction.Window.Rows.Kernel, channels, outputs);
    }

    /// <summary>What the gradient of an input costs by tiles of the output, which have to fit into the cache together.</summary>
    private static double TilesBack(ContractNode contraction)
    {
        var (_, _, channels, outputs) = Extents(contraction);
        var window = contraction.Window!;
        int tiles = Kernels.Layout.TransformedTiles(window.Rows.Count, window.Columns.Count, window.Rows.Kernel);
        return Kernels.Layout.FitTransformed(tiles, channels) ? tiles * Tile(window.Rows.Kernel, channels, outputs) * AddUp : double.PositiveInfinity;
    }

    /// <summary>What the gradient of an input costs by patches. Those of kernels of three rows have six sums in flight, where eight hide the latency.</summary>
    private static double Patches(ContractNode contraction)
    {
        var (height, width, channels, outputs) = Extents(contraction);
        var (rows, columns) = (contraction.Window!.Rows, contraction.Window.Columns);
        if (!Kernels.Layout.FitPatches(rows.Count, columns.Count, rows.Kernel, height + rows.Before, width + columns.Before, outputs, channels))
        {
            return double.PositiveInfinity;
        }

        double products = Math.Max(rows.Kernel * 2 / InPairs, 4);
        return ((double)rows.Count * columns.Count * ((channels * products) + (PatchLine * rows.Kernel))) + ((double)height * width * Finish);
    }

    private static double Tile(int kernel, int channels, int outputs)
    {
        int panels = Kernels.Layout.Panels(outputs);
        return (Places * channels * panels / Pace(panels)) + TileStart + (Transform * Kernels.Layout.Panels(channels)) + ((kernel == 3 ? BackToSixteen : BackToFour) * panels);
    }

    private static double Pace(int panels) => panels > 1 ? InPairs : Alone;

    /// <summary>Rows and columns of what is made, the channels that are read for a pixel of it, and those that it has. The gradient of weights has the forward pass's.</summary>
    private static (int Rows, int Columns, int Channels, int Outputs) Extents(ContractNode contraction)
    {
        var (rows, columns) = (contraction.Window!.Rows, contraction.Window.Columns);
        var weight = contraction.Role == ContractRole.WeightGradient ? contraction.Shape : contraction.Inputs[1].Shape;
        return contraction.Role == ContractRole.InputGradient
            ? (rows.Extent, columns.Extent, weight.Last, weight.Extents[2])
            : (rows.Count, columns.Count, weight.Extents[2], weight.Last);
    }

    private static bool IsPlain(WindowAxis axis) => axis is { Kernel: 3 or 5, Stride: 1, Dilation: 1 };
}
