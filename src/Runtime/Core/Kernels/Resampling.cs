using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Pictures made larger, and what comes back from them. Lines are rows of pixels of the result, numbered through the batch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Resampling<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>For each pixel of the larger picture and each panel: the weighted sum of the pixels it is made of, row after row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TEpilogue>(
        in ResampleAxis down, in ResampleAxis along, in PixelPlaces from, Floats a, int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, down.Count);
            var (top, bottom) = down.Sources(y);
            var picture = a.Pointer + sample * from.SampleStride;
            for (var x = 0; x < along.Count; x++)
            {
                var (left, right) = along.Sources(x);
                for (int panel = 0, columns = from.Columns; columns > 0; panel++, columns -= Layout.Lanes)
                {
                    var sum = TLanes.Zero;
                    for (var v = top; v < bottom; v++)
                    {
                        var weight = down.Weight(y, v);
                        var pixel = picture + v * from.RowStride + left * from.PixelStride + panel * Layout.Lanes;
                        for (var u = left; u < right; u++, pixel += from.PixelStride) Add(ref sum, pixel, weight * along.Weight(x, u));
                    }

                    epilogue.Finish(sum, sample, y, x, panel);
                }
            }
        }
    }

    /// <summary>For each pixel of the smaller picture and each panel: the sum of the larger picture's gradient over the pixels that are made of
    /// it, row after row, weighted as in <see cref="Run"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gradient<TEpilogue>(
        in ResampleAxis down, in ResampleAxis along, in PixelPlaces from, Floats upstream, int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, down.Extent);
            var (top, bottom) = down.Targets(y);
            var picture = upstream.Pointer + sample * from.SampleStride;
            for (var x = 0; x < along.Extent; x++)
            {
                var (left, right) = along.Targets(x);
                for (int panel = 0, columns = from.Columns; columns > 0; panel++, columns -= Layout.Lanes)
                {
                    var sum = TLanes.Zero;
                    for (var v = top; v < bottom; v++)
                    {
                        var weight = down.Weight(v, y);
                        if (weight == 0) continue;
                        var pixel = picture + v * from.RowStride + left * from.PixelStride + panel * Layout.Lanes;
                        for (var u = left; u < right; u++, pixel += from.PixelStride) Add(ref sum, pixel, weight * along.Weight(u, x));
                    }

                    epilogue.Finish(sum, sample, y, x, panel);
                }
            }
        }
    }

    /// <summary>What weighs nothing is not looked at: it may be no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref TLanes sum, float* pixel, float weight)
    {
        if (weight != 0) sum = TLanes.Fma(TLanes.Load(new(pixel)), TLanes.Broadcast(weight), sum);
    }
}
