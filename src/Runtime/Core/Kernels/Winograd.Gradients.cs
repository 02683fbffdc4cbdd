using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The transforms of a weight gradient: pixels of the upstream gradient in, kernels out.</content>
public static unsafe partial class Winograd<TLanes, TKernel>
{
    /// <summary>Transforms the gradient of a tile's pixels; those beyond the picture count as zero.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakeGradient(
        in PixelRows rows, in PixelPlaces places, int columns, float* sample, int y, int x, float* target, nint step)
    {
        var half = stackalloc float[Patch * MostOut * 16];
        var copy = stackalloc float[MostOut * MostOut * 16];
        int height = rows.Height - y, width = rows.Width - x;
        var first = sample + y * places.RowStride + x * places.PixelStride;
        nint rowStride = places.RowStride, pixelStride = places.PixelStride;
        if (height < Out || width < Out || columns < Layout.Lanes)
        {
            for (var i = 0; i < Out * Out; i++)
            {
                int py = i / Out, px = i % Out;
                var inside = py < height && px < width;
                (inside ? TLanes.LoadFirst(new(first + py * rowStride + px * pixelStride), columns) : TLanes.Zero).Store(new(copy + i * 16));
            }

            first = copy;
            (rowStride, pixelStride) = (Out * 16, 16);
        }

        for (var i = 0; i < Out; i++) TKernel.OfGradients<TLanes>(first + i * pixelStride, rowStride, half + i * 16, Out * 16);
        for (var i = 0; i < Patch; i++) TKernel.OfGradients<TLanes>(half + i * Out * 16, 16, target + i * Patch * step, step);
    }

    /// <summary>Transforms the sums of a channel back and hands over its taps.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishKernel<TWeights>(float* sums, nint step, int channels, int channel, int panel, ref TWeights weights)
        where TWeights : struct, IEpilogue<TLanes>
    {
        var half = stackalloc float[MostTaps * Patch * 16];
        var taps = stackalloc float[MostTaps * MostTaps * 16];
        for (var i = 0; i < Patch; i++) TKernel.OfSums<TLanes>(sums + i * step, Patch * step, half + i * 16, Patch * 16);
        for (var i = 0; i < Taps; i++) TKernel.OfSums<TLanes>(half + i * Patch * 16, 16, taps + i * Taps * 16, 16);
        for (var tap = 0; tap < Taps * Taps; tap++) weights.Finish(TLanes.Load(new(taps + tap * 16)), tap * channels + channel, panel);
    }
}
