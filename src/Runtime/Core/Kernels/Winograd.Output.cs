using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Pixels of the output.</content>
public static unsafe partial class Winograd<TLanes, TKernel>
{
    /// <summary>Transforms the products of a tile and hands over its pixels, as many as lie in the picture.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishTile<TEpilogue>(
        in PixelRows rows, float* products, nint step, int sample, int y, int x, int panel, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        const int Line = Patch * 16;
        var half = stackalloc float[MostOut * Line];
        var pixels = stackalloc float[MostOut * MostOut * 16];
        for (var i = 0; i < Patch; i++) TKernel.OfProducts<TLanes>(products + i * step, Patch * step, half + i * 16, Line);
        for (var i = 0; i < Out; i++) TKernel.OfProducts<TLanes>(half + i * Line, 16, pixels + i * Out * 16, 16);
        int height = Math.Min(rows.Height - y, Out), width = Math.Min(rows.Width - x, Out);
        for (var dy = 0; dy < height; dy++)
        {
            for (var dx = 0; dx < width; dx++) epilogue.Finish(TLanes.Load(new(pixels + (dy * Out + dx) * 16)), sample, y + dy, x + dx, panel);
        }
    }
}
