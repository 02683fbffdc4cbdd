using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Convolutions in which each channel has a filter of its own, sixteen channels at a time. Behind the last channel numbers are read and
/// handed on that mean nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Depthwise<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Positions of a filter's row that are summed up at once, for one reading of the gradient.</summary>
    private const int Together = 4;

    /// <summary>
    /// Rows are output pixels as in <see cref="Contraction{TLanes}"/>. For each row and panel: the sum over lines and taps of <c>a[... + line *
    /// LineStride + tap * TapStride + channel] * weights[(panel * filter + order[line * Taps + tap]) * 16 + lane]</c>.
    /// </summary>
    /// <param name="rows">Where is read.</param>
    /// <param name="a">The first pixel's first position.</param>
    /// <param name="channels">How many channels there are.</param>
    /// <param name="weights">Panels of sixteen channels, with a line for each position of the filter.</param>
    /// <param name="filter">Positions that a filter has.</param>
    /// <param name="order">For each position that is read its number in the filter.</param>
    /// <param name="rowFrom">The first row.</param>
    /// <param name="rowTo">The one behind the last.</param>
    /// <param name="epilogue">Takes the sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pixels<TEpilogue>(
        in PixelRows rows, Floats a, int channels, Floats weights, int filter, ReadOnlySpan<int> order, int rowFrom, int rowTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        int panels = Layout.Panels(channels), taps = rows.Taps;
        if (rowFrom >= rowTo) return;
        var place = new PixelWalk(rows, rowFrom);
        for (var row = rowFrom; row < rowTo; row++)
        {
            var first = a.Pointer + place.Sample * rows.SampleStride + place.Y * rows.RowStride + place.X * rows.PixelStride;
            for (var panel = 0; panel < panels; panel++)
            {
                var sum = TLanes.Zero;
                var filters = weights.Pointer + (nint)panel * filter * Layout.Lanes;
                var line = first + panel * Layout.Lanes;
                for (int y = 0, read = 0; y < rows.Lines; y++, line += rows.LineStride)
                {
                    var pixel = line;
                    for (var x = 0; x < taps; x++, read++, pixel += rows.TapStride)
                        sum = TLanes.Fma(TLanes.Load(new(pixel)), TLanes.Load(new(filters + order[read] * Layout.Lanes)), sum);
                }

                epilogue.Finish(sum, place.Sample, place.Y, place.X, panel);
            }

            if (++place.X == rows.Width) place.NextRow();
        }
    }

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
        for (var number = from; number < to; number++)
        {
            var (panel, line) = Math.DivRem(number, rows.Lines);
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
    }

    /// <summary>From a position to one so many further on; where the row ends before, to itself.</summary>
    private static nint Step(in PixelRows rows, int tap, int further) => tap + further < rows.Taps ? further * rows.TapStride : 0;
}
