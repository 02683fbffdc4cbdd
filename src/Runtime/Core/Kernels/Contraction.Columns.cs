using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Columns of the input times columns of the gradient: weight gradients.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>
    /// For each input i and each panel of sixteen outputs: the sum over <paramref name="depth"/> rows r of
    /// <c>a[r * aStride + i] * b[r * bStride + panel * 16 + lane]</c>, handed to <paramref name="epilogue"/> as row i.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns<TEpilogue>(
        Floats a, nint aStride, Floats b, nint bStride, int depth,
        int inputFrom, int inputTo, int panelFrom, int panelTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        var scratch = stackalloc float[ScratchFloats];
        var sums = Align(scratch);
        for (var panel = panelFrom; panel < panelTo; panel++)
        {
            var gradient = b.Pointer + (nint)panel * 16;
            for (var input = inputFrom; input < inputTo;)
            {
                var height = TileHeight.Next(inputTo - input);
                Tile(a.Pointer + input, aStride, gradient, bStride, depth, height, sums);
                Finish(sums, input, height, panel, ref epilogue);
                input += height;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile(float* a, nint aStride, float* b, nint bStride, int depth, int height, float* sums)
    {
        switch (height)
        {
            case 6: ColumnTiles<TLanes>.Six(a, aStride, b, bStride, depth, sums); break;
            case 5: ColumnTiles<TLanes>.Five(a, aStride, b, bStride, depth, sums); break;
            case 4: ColumnTiles<TLanes>.Four(a, aStride, b, bStride, depth, sums); break;
            case 3: ColumnTiles<TLanes>.Three(a, aStride, b, bStride, depth, sums); break;
            case 2: ColumnTiles<TLanes>.Two(a, aStride, b, bStride, depth, sums); break;
            case 1: ColumnTiles<TLanes>.One(a, aStride, b, bStride, depth, sums); break;
        }
    }
}
