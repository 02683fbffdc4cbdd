using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The gradients of the filters: sums over the batch.</content>
public static unsafe partial class Depthwise<TLanes>
{
    /// <summary>Positions of a filter's row that are summed up at once, for one reading of the gradient.</summary>
    private const int Together = 4;

    /// <summary>
    /// For each panel and each row of the filter, numbered <c>panel * Lines + line</c>, and each position in that row: the sum over samples, y and
    /// x, in that order, of what <see cref="Pixels"/> multiplies the weight with times <paramref name="b"/>, handed to
    /// <paramref name="epilogue"/> as row <c>line * Taps + tap</c>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns<TEpilogue>(
        in PixelRows rows, Floats a, in PixelPlaces places, Floats b, int samples, int from, int to, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        for (int number = from, lines; number < to; number += lines)
        {
            var (panel, line) = Math.DivRem(number, rows.Lines);
            lines = TLanes.Registers >= 16 && line == 0 && rows is { Lines: 3, Taps: 3 } && to - number >= 3 ? 3 : 1;
            if (lines == 3) Nine(rows, a, places, b, samples, panel, ref epilogue);
            else Line(rows, a, places, b, samples, panel, line, ref epilogue);
        }
    }

    /// <summary>A row of the filter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Line<TEpilogue>(
        in PixelRows rows, Floats a, in PixelPlaces places, Floats b, int samples, int panel, int line, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        for (var tap = 0; tap < rows.Taps; tap += Together)
        {
            TLanes sum0 = TLanes.Zero, sum1 = TLanes.Zero, sum2 = TLanes.Zero, sum3 = TLanes.Zero;
            nint step1 = Step(rows, tap, 1), step2 = Step(rows, tap, 2), step3 = Step(rows, tap, 3);
            for (var sample = 0; sample < samples; sample++)
            {
                for (var y = 0; y < rows.Height; y++)
                {
                    var pixel = a.Pointer + sample * rows.SampleStride + y * rows.RowStride + line * rows.LineStride + tap * rows.TapStride + panel * Layout.Lanes;
                    var gradient = b.Pointer + sample * places.SampleStride + y * places.RowStride + panel * Layout.Lanes;
                    for (var x = 0; x < rows.Width; x++, pixel += rows.PixelStride, gradient += places.PixelStride)
                    {
                        var upstream = TLanes.Load(new(gradient));
                        sum0 = TLanes.Fma(TLanes.Load(new(pixel)), upstream, sum0);
                        sum1 = TLanes.Fma(TLanes.Load(new(pixel + step1)), upstream, sum1);
                        sum2 = TLanes.Fma(TLanes.Load(new(pixel + step2)), upstream, sum2);
                        sum3 = TLanes.Fma(TLanes.Load(new(pixel + step3)), upstream, sum3);
                    }
                }
            }

            var row = line * rows.Taps + tap;
            epilogue.Finish(sum0, row, panel);
            if (tap + 1 < rows.Taps) epilogue.Finish(sum1, row + 1, panel);
            if (tap + 2 < rows.Taps) epilogue.Finish(sum2, row + 2, panel);
            if (tap + 3 < rows.Taps) epilogue.Finish(sum3, row + 3, panel);
        }
    }

    /// <summary>A filter of three by three, in one pass over pictures and gradients: they come from memory once and not for each of its rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Nine<TEpilogue>(
        in PixelRows rows, Floats a, in PixelPlaces places, Floats b, int samples, int panel, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        TLanes sum0 = TLanes.Zero, sum1 = TLanes.Zero, sum2 = TLanes.Zero, sum3 = TLanes.Zero, sum4 = TLanes.Zero,
            sum5 = TLanes.Zero, sum6 = TLanes.Zero, sum7 = TLanes.Zero, sum8 = TLanes.Zero;
        nint one = rows.TapStride, two = 2 * one, below = rows.LineStride, step = rows.PixelStride, down = places.PixelStride;
        for (var sample = 0; sample < samples; sample++)
        {
            for (var y = 0; y < rows.Height; y++)
            {
                float* top = a.Pointer + sample * rows.SampleStride + y * rows.RowStride + panel * Layout.Lanes, middle = top + below, bottom = middle + below;
                var gradient = b.Pointer + sample * places.SampleStride + y * places.RowStride + panel * Layout.Lanes;
                for (var x = rows.Width; x > 0; x--, top += step, middle += step, bottom += step, gradient += down)
                {
                    var upstream = TLanes.Load(new(gradient));
                    sum0 = TLanes.Fma(TLanes.Load(new(top)), upstream, sum0);
                    sum1 = TLanes.Fma(TLanes.Load(new(top + one)), upstream, sum1);
                    sum2 = TLanes.Fma(TLanes.Load(new(top + two)), upstream, sum2);
                    sum3 = TLanes.Fma(TLanes.Load(new(middle)), upstream, sum3);
                    sum4 = TLanes.Fma(TLanes.Load(new(middle + one)), upstream, sum4);
                    sum5 = TLanes.Fma(TLanes.Load(new(middle + two)), upstream, sum5);
                    sum6 = TLanes.Fma(TLanes.Load(new(bottom)), upstream, sum6);
                    sum7 = TLanes.Fma(TLanes.Load(new(bottom + one)), upstream, sum7);
                    sum8 = TLanes.Fma(TLanes.Load(new(bottom + two)), upstream, sum8);
                }
            }
        }

        epilogue.Finish(sum0, 0, panel);
        epilogue.Finish(sum1, 1, panel);
        epilogue.Finish(sum2, 2, panel);
        epilogue.Finish(sum3, 3, panel);
        epilogue.Finish(sum4, 4, panel);
        epilogue.Finish(sum5, 5, panel);
        epilogue.Finish(sum6, 6, panel);
        epilogue.Finish(sum7, 7, panel);
        epilogue.Finish(sum8, 8, panel);
    }

    /// <summary>From a position to one so many further on; where the row ends before, to itself.</summary>
    private static nint Step(in PixelRows rows, int tap, int further) => tap + further < rows.Taps ? further * rows.TapStride : 0;
}
