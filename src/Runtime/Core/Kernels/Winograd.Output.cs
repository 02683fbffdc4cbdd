using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Pixels of the output.</content>
public static unsafe partial class Winograd<TLanes>
{
    /// <summary>Transforms the products of a tile and hands over its pixels, as many as lie in the picture.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishTile<TEpilogue>(
        in PixelRows rows, float* products, nint step, int sample, int y, int x, int panel, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        const int Line = Patch * 16;
        var half = stackalloc float[Out * Line];
        var pixels = stackalloc float[Out * Out * 16];
        for (var i = 0; i < Patch; i++) OfProducts(products + i * step, Patch * step, half + i * 16, Line);
        for (var i = 0; i < Out; i++) OfProducts(half + i * Line, 16, pixels + i * Out * 16, 16);
        int height = Math.Min(rows.Height - y, Out), width = Math.Min(rows.Width - x, Out);
        for (var dy = 0; dy < height; dy++)
        {
            for (var dx = 0; dx < width; dx++) epilogue.Finish(TLanes.Load(new(pixels + (dy * Out + dx) * 16)), sample, y + dy, x + dx, panel);
        }
    }

    /// <summary>Six values to four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OfProducts(float* from, nint fromStep, float* to, nint toStep)
    {
        TLanes m0 = TLanes.Load(new(from)), m1 = TLanes.Load(new(from + fromStep)), m2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes m3 = TLanes.Load(new(from + 3 * fromStep)), m4 = TLanes.Load(new(from + 4 * fromStep)), m5 = TLanes.Load(new(from + 5 * fromStep));
        TLanes sum = m1 + m2, difference = m1 - m2, sum2 = m3 + m4, difference2 = m3 - m4;
        (m0 + sum + sum2).Store(new(to));
        TLanes.Fma(TLanes.Broadcast(2), difference2, difference).Store(new(to + toStep));
        TLanes.Fma(TLanes.Broadcast(4), sum2, sum).Store(new(to + 2 * toStep));
        TLanes.Fma(TLanes.Broadcast(8), difference2, difference + m5).Store(new(to + 3 * toStep));
    }
}
