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
        var scratch = stackalloc float[ScratchFloats];
        var sums = Align(scratch);
        var input = new TileInput(a.Pointer, rowStride, runs, runLength, runStride);
        if (rowTo - rowFrom <= 3)
        {
            // Few rows: as many panels at a time as keep the FMA units busy.
            for (var panel = panelFrom; panel < panelTo;)
            {
                var width = FewRows(
                    input.AtRow(rowFrom), rowTo - rowFrom, panels.Pointer + (nint)panel * panelStep, panelStep, panelTo - panel, sums);
                for (var row = rowFrom; row < rowTo; row++)
                {
                    for (var p = 0; p < width; p++)
                        epilogue.Finish(TLanes.Load(new(sums + ((row - rowFrom) * width + p) * 16)), row, panel + p);
                }

                panel += width;
            }

            return;
        }

        // A block of rows stays in the second-level cache while the panels, each read again for every tile, come and go.
        var block = Math.Max(InputBlock / (int)Math.Max(rowStride, 1) / TileHeight.Most, 4) * TileHeight.Most;
        for (int blockFrom = rowFrom, blockTo; blockFrom < rowTo; blockFrom = blockTo)
        {
            blockTo = rowTo - blockFrom < block + TileHeight.Most ? rowTo : blockFrom + block;
            for (var panel = panelFrom; panel < panelTo; panel++)
            {
                var weights = panels.Pointer + (nint)panel * panelStep;
                for (var row = blockFrom; row < blockTo;)
                {
                    var height = TileHeight.Next(blockTo - row);
                    ManyRows(input.AtRow(row), height, weights, sums);
                    Finish(sums, row, height, panel, ref epilogue);
                    row += height;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ManyRows(in TileInput input, int height, float* panel, float* sums)
    {
        switch (height)
        {
            case 6: RowTiles<TLanes>.Six(input, panel, sums); break;
            case 5: RowTiles<TLanes>.Five(input, panel, sums); break;
            case 4: RowTiles<TLanes>.Four(input, panel, sums); break;
            case 3: RowTiles<TLanes>.Three(input, panel, sums); break;
            case 2: RowTiles<TLanes>.Two(input, panel, sums); break;
            case 1: RowTiles<TLanes>.One(input, panel, sums); break;
        }
    }

    /// <summary>Computes one to three rows of the next panels and says how many panels it took.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FewRows(in TileInput input, int rows, float* panel, nint panelStep, int panelsLeft, float* sums)
    {
        switch (rows)
        {
            case 3 when panelsLeft >= 2: RowTiles<TLanes>.ThreeByTwo(input, panel, panelStep, sums); return 2;
            case 2 when panelsLeft >= 2: RowTiles<TLanes>.TwoByTwo(input, panel, panelStep, sums); return 2;
            case 1 when panelsLeft >= 4: RowTiles<TLanes>.OneByFour(input, panel, panelStep, sums); return 4;
            default: ManyRows(input, rows, panel, sums); return 1;
        }
    }
}
