using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The transforms of a weight gradient: pixels of the upstream gradient in, kernels out.</content>
public static unsafe partial class Winograd<TLanes>
{
    /// <summary>Transforms the gradient of a tile's pixels; those beyond the picture count as zero.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakeGradient(
        in PixelRows rows, in PixelPlaces places, int columns, float* sample, int y, int x, float* target, nint step)
    {
        var half = stackalloc float[Patch * Out * 16];
        var copy = stackalloc float[Out * Out * 16];
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

        for (var i = 0; i < Out; i++) OfFour(first + i * pixelStride, rowStride, half + i * 16, Out * 16);
        for (var i = 0; i < Patch; i++) OfFour(half + i * Out * 16, 16, target + i * Patch * step, step);
    }

    /// <summary>Four values to six.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OfFour(float* from, nint fromStep, float* to, nint toStep)
    {
        TLanes d0 = TLanes.Load(new(from)), d1 = TLanes.Load(new(from + fromStep));
        TLanes d2 = TLanes.Load(new(from + 2 * fromStep)), d3 = TLanes.Load(new(from + 3 * fromStep));
        TLanes even = d0 + d2, odd = d1 + d3, four = TLanes.Broadcast(4);
        TLanes even2 = TLanes.Fma(four, d2, d0), half2 = TLanes.Fma(four, d3, d1), odd2 = half2 + half2;
        d0.Store(new(to));
        (even + odd).Store(new(to + toStep));
        (even - odd).Store(new(to + 2 * toStep));
        (even2 + odd2).Store(new(to + 3 * toStep));
        (even2 - odd2).Store(new(to + 4 * toStep));
        d3.Store(new(to + 5 * toStep));
    }

    /// <summary>Transforms the sums of a channel back and hands over its nine taps.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishKernel<TWeights>(float* sums, nint step, int channels, int channel, int panel, ref TWeights weights)
        where TWeights : struct, IEpilogue<TLanes>
    {
        var half = stackalloc float[3 * Patch * 16];
        var taps = stackalloc float[9 * 16];
        for (var i = 0; i < Patch; i++) OfSums(sums + i * step, Patch * step, half + i * 16, Patch * 16);
        for (var i = 0; i < 3; i++) OfSums(half + i * Patch * 16, 16, taps + i * 3 * 16, 16);
        for (var tap = 0; tap < 9; tap++) weights.Finish(TLanes.Load(new(taps + tap * 16)), tap * channels + channel, panel);
    }

    /// <summary>Six values to three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OfSums(float* from, nint fromStep, float* to, nint toStep)
    {
        TLanes u0 = TLanes.Load(new(from)), u1 = TLanes.Load(new(from + fromStep)), u2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes u3 = TLanes.Load(new(from + 3 * fromStep)), u4 = TLanes.Load(new(from + 4 * fromStep)), u5 = TLanes.Load(new(from + 5 * fromStep));
        TLanes sixth = TLanes.Broadcast(1f / 6), sum = (u1 + u2) * sixth, sum2 = u3 + u4;
        (TLanes.Fma(TLanes.Broadcast(0.25f), u0, sum2 * TLanes.Broadcast(1f / 24)) - sum).Store(new(to));
        TLanes.Fma(TLanes.Broadcast(1f / 12), u3 - u4, (u2 - u1) * sixth).Store(new(to + toStep));
        (TLanes.Fma(sixth, sum2, u5) - sum).Store(new(to + 2 * toStep));
    }
}
