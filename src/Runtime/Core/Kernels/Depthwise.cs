using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Convolutions in which each channel has a filter of its own, sixteen channels at a time. Behind the last channel numbers are read and
/// handed on that mean nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Depthwise<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Panels whose sums wait together for the epilogue at most, those of <see cref="Beside"/> pixels each.</summary>
    private const int Waiting = 32;

    /// <summary>Panels that are worth a call: where there are fewer, it takes more pixels.</summary>
    private const int WorthACall = 6;

    /// <summary>
    /// Rows are output pixels as in <see cref="Contraction{TLanes}"/>. For each row and panel: the sum over lines and taps of <c>a[... + line *
    /// LineStride + tap * TapStride + channel] * weights[(panel * filter + order[line * Taps + tap]) * 16 + lane]</c>.
    /// </summary>
    /// <param name="rows">Where is read.</param>
    /// <param name="a">The first pixel's first position.</param>
    /// <param name="channels">How many channels there are.</param>
    /// <param name="weights">Panels of sixteen channels, with a line for each position of the filter.</param>
    /// <param name="filter">Positions that a filter has.</param>
    /// <param name="order">For each position that is read its number in the filter: from line to line and from tap to tap by the same step.</param>
    /// <param name="rowFrom">The first row.</param>
    /// <param name="rowTo">The one behind the last.</param>
    /// <param name="epilogue">Takes the sums: pixel by pixel, since a picture may come from memory and go there, and lines are to do so in their order.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pixels<TEpilogue>(
        in PixelRows rows, Floats a, int channels, Floats weights, int filter, ReadOnlySpan<int> order, int rowFrom, int rowTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        if (rowFrom >= rowTo) return;
        var scratch = stackalloc float[(Waiting * Beside + 1) * Layout.Lanes];
        var sums = (float*)(((nint)scratch + 63) & ~63);
        var steps = FilterSteps.Of(rows, order, filter);
        var panels = Layout.Panels(channels);
        var run = Math.Max(1, WorthACall / panels) * Beside;
        var place = new PixelWalk(rows, rowFrom);
        // Neighbours see the same lines, and ask for the next ones; with a stride there are more lines, and they are read before.
        var areFar = rows.PixelStride > rows.TapStride && rows.AreFar(rowTo - rowFrom);
        for (int row = rowFrom, count; row < rowTo; row += count)
        {
            count = Math.Min(run, Math.Min(rows.Width - place.X, rowTo - row));
            if (areFar && (place.X == 0 || row == rowFrom)) place.ReadWindows(rows, a.Pointer, Math.Min(rows.Width - place.X, rowTo - row));
            var line = a.Pointer + place.Sample * rows.SampleStride + place.Y * rows.RowStride;
            for (int panel = 0, together; panel < panels; panel += together)
            {
                together = Math.Min(Waiting, panels - panel);
                int x = place.X, lanes = panel * Layout.Lanes;
                Sums(rows, line + lanes, steps, weights.Pointer + steps.First + panel * steps.Panel, x, x + count, together, sums);
                Finish(sums, place.Sample, place.Y, x, x + count, panel, together, ref epilogue);
            }

            if ((place.X += count) == rows.Width) place.NextRow();
        }
    }

    /// <summary>Hands over the sums of neighbouring pixels as <see cref="Sums"/> leaves them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Finish<TEpilogue>(float* sums, int sample, int y, int from, int to, int panel, int panels, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        // In a copy its fields stay in registers: no store can change them.
        var own = epilogue;
        var stop = panel + panels;
        for (var block = from; block < to; block += Beside, sums += panels * Beside * Layout.Lanes)
        {
            var first = FirstOf(block, to);
            for (var x = block; x < Math.Min(block + Beside, to); x++)
            {
                var sum = sums + (x - first) * Layout.Lanes;
                for (var p = panel; p < stop; p++, sum += Beside * Layout.Lanes) own.Finish(TLanes.Load(new(sum)), sample, y, x, p);
            }
        }

        epilogue = own;
    }
}
