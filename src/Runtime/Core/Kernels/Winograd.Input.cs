using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Patches of the input.</content>
public static unsafe partial class Winograd<TLanes, TKernel>
{
    /// <summary>Transforms the patch of the tile whose first pixel is (y, x); its places lie <paramref name="step"/> apart.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakePatch(in PixelRows rows, int channels, float* sample, int y, int x, float* target, nint step)
    {
        var copy = stackalloc float[Places * Layout.Lanes];
        int height = rows.Height + Taps - 1 - y, width = rows.Width + Taps - 1 - x;
        var first = sample + y * rows.RowStride + x * rows.PixelStride;
        for (var c = 0; c < channels; c += Layout.Lanes, first += Layout.Lanes, target += Layout.Lanes)
        {
            if (height >= Patch && width >= Patch && channels - c >= Layout.Lanes)
            {
                Transform(first, rows.RowStride, rows.PixelStride, target, step);
                continue;
            }

            // Zeros stand for what lies beyond the picture: that would not be zero times anything, but it might not be a number.
            for (var place = 0; place < Places; place++)
            {
                int py = place / Patch, px = place % Patch;
                var lanes = py < height && px < width
                    ? TLanes.LoadFirst(new(first + py * rows.RowStride + px * rows.PixelStride), channels - c)
                    : TLanes.Zero;
                lanes.Store(new(copy + place * Layout.Lanes));
            }

            Transform(copy, Patch * Layout.Lanes, Layout.Lanes, target, step);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transform(float* patch, nint rowStride, nint pixelStride, float* target, nint step)
    {
        var half = stackalloc float[Places * Layout.Lanes];
        for (var x = 0; x < Patch; x++, patch += pixelStride) OfSix(patch, rowStride, half + x * Layout.Lanes, Patch * Layout.Lanes);
        for (var y = 0; y < Patch; y++, target += Patch * step) OfSix(half + y * Patch * Layout.Lanes, Layout.Lanes, target, step);
    }

    /// <summary>Six values to six.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OfSix(float* from, nint fromStep, float* to, nint toStep)
    {
        TLanes d0 = TLanes.Load(new(from)), d1 = TLanes.Load(new(from + fromStep)), d2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes d3 = TLanes.Load(new(from + 3 * fromStep)), d4 = TLanes.Load(new(from + 4 * fromStep)), d5 = TLanes.Load(new(from + 5 * fromStep));
        TLanes four = TLanes.Broadcast(4), five = TLanes.Broadcast(-5), minusFour = TLanes.Broadcast(-4);
        TLanes.Fma(four, d0, TLanes.Fma(five, d2, d4)).Store(new(to));
        TLanes even = TLanes.Fma(minusFour, d2, d4), odd = TLanes.Fma(minusFour, d1, d3);
        (even + odd).Store(new(to + toStep));
        (even - odd).Store(new(to + 2 * toStep));
        TLanes outer = d4 - d2, inner = d3 - d1, twice = inner + inner;
        (outer + twice).Store(new(to + 3 * toStep));
        (outer - twice).Store(new(to + 4 * toStep));
        TLanes.Fma(four, d1, TLanes.Fma(five, d3, d5)).Store(new(to + 5 * toStep));
    }
}
