using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Convolutions in which each channel has a filter of its own, sixteen channels at a time. Behind the last channel numbers are read and
/// handed on that mean nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Depthwise<TLanes> where TLanes : struct, ILanes<TLanes>
{
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
}
