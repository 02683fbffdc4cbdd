using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>
/// Convolutions of few channels to few, whose outputs fill a third of a panel: here lanes run along the pixels of a row and their channels, as they
/// lie, and all are full. A vector reads pixels that are spread over its lanes; each is spread once for all kernel rows that see it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Interleaved<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Whether windows lie side by side, a row below a row, and lanes should run along them.</summary>
    private static bool Suits(in PixelRows rows, int outputs)
        => rows is { Taps: 1, ClipHeight: 0 } && rows.LineStride == rows.RowStride && Layout.FitRow(rows.Width, outputs, rows.Lines, rows.Inputs, (int)rows.PixelStride);

    /// <summary>Where the vectors of a row begin to read.</summary>
    /// <param name="rows">What windows read.</param>
    /// <param name="pattern">Of the lanes.</param>
    /// <param name="vectors">So many vectors.</param>
    /// <param name="starts">For each vector where eight floats lie that it reads from: those of the last ones end where the row ends.</param>
    /// <param name="spread">For each vector which of the eight each of its lanes reads.</param>
    private static void Place(in PixelRows rows, in LanePattern pattern, int vectors, nint* starts, int* spread)
    {
        var stride = (int)rows.PixelStride;
        var last = (rows.Width - 1) * stride - (LanePattern.Floats - 1);
        for (var vector = 0; vector < vectors; vector++)
        {
            var first = pattern.FirstPixel(vector) * stride;
            starts[vector] = Math.Min(first, last);
            for (var lane = 0; lane < Layout.Lanes; lane++)
                *spread++ = Math.Min(first - (int)starts[vector] + pattern.Pixel(vector % pattern.Phases, lane) * stride, LanePattern.Floats - 1);
        }
    }
}
