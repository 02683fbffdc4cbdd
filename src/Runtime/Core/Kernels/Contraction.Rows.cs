using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Rows of the input times panels of weights.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>Floats of input that are gone through for one panel after the other: half of a usual second-level cache.</summary>
    private const int InputBlock = 128 * 1024;

    /// <summary>
    /// For each row and each panel of sixteen outputs: the sum over runs and k of
    /// <c>a[row * rowStride + run * runStride + k] * panels[panel * panelStep + (run * runLength + k) * 16 + lane]</c>,
    /// handed to <paramref name="epilogue"/>.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<TEpilogue>(
        Floats a, nint rowStride, int runs, int runLength, nint runStride, Floats panels, int panelStep,
        int rowFrom, int rowTo, int panelFrom, int panelTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        var scratch = stackalloc float[Tiles<TLanes>.MostSums + 16];
        var sums = (float*)(((nint)scratch + 63) & ~63);
        var inputs = stackalloc float*[TileHeight.Most];
        var walk = new TileWalk(1, 0, runs, runStride, runLength, 1);

        for (int blockFrom = rowFrom, blockTo; blockFrom < rowTo; blockFrom = blockTo)
        {
            blockTo = BlockEnd(blockFrom, rowTo, rowStride);
            for (int panel = panelFrom, width; panel < panelTo; panel += width)
            {
                width = Tiles<TLanes>.PanelsTogether(blockTo - blockFrom, panelTo - panel);
                var weights = panels.Pointer + (nint)panel * panelStep;
                for (int row = blockFrom, height; row < blockTo; row += height)
                {
                    height = TileHeight.Next(blockTo - row);
                    var first = a.Pointer + row * rowStride;
                    for (var i = 0; i < height; i++, first += rowStride) inputs[i] = first;
                    Tiles<TLanes>.Run(height, width, inputs, walk, weights, panelStep, sums);
                    for (var sum = 0; sum < height * width; sum++)
                    {
                        var r = width == 1 ? sum : sum / width;
                        epilogue.Finish(TLanes.Load(new(sums + sum * 16)), row + r, panel + sum - r * width);
                    }
                }
            }
        }
    }

    /// <summary>A block of rows stays in the second-level cache while the panels, each read again for every tile, come and go.</summary>
    private static int BlockEnd(int blockFrom, int rowTo, nint rowStride)
    {
        var block = Math.Max(InputBlock / (int)Math.Max(rowStride, 1) / TileHeight.Most, 4) * TileHeight.Most;
        return rowTo - blockFrom < block + TileHeight.Most ? rowTo : blockFrom + block;
    }
}
