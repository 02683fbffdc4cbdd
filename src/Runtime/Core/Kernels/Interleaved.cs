namespace NetDsl.Kernels;

/// <summary>
/// Convolutions of few channels to few, whose outputs fill a third of a panel: here lanes run along the pixels of a row and their channels, as they
/// lie, and all are full. A vector reads pixels that are spread over its lanes; each is spread once for all kernel rows that see it.
/// </summary>
internal static unsafe partial class Interleaved<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Sums of so many rows are in registers.</summary>
    private const int MostLines = 5;

    /// <summary>With more outputs a panel is full enough.</summary>
    private const int MostOutputs = 6;

    /// <summary>Floats of a row of outputs.</summary>
    private const int MostRow = 1024;

    /// <summary>Floats that a vector may read from.</summary>
    private const int Eight = 8;

    /// <summary>Shorter rows have too many lanes behind their end.</summary>
    private const int LeastVectors = 4;

    /// <summary>Whether windows lie side by side, a row below a row, and what a vector reads lies within eight floats.</summary>
    private static bool Suits(in PixelRows rows, int outputs)
        => outputs <= MostOutputs && rows.Width * outputs >= LeastVectors * Layout.Lanes
            && rows is { Taps: 1, ClipHeight: 0, Lines: > 1 and <= MostLines } && rows.LineStride == rows.RowStride
            && (rows.Width - 1) * rows.PixelStride >= Eight - 1 && rows.Width * outputs <= MostRow && new LanePattern(outputs, (int)rows.PixelStride) is { Span: <= Eight };

    /// <summary>Where the vectors of a row begin to read.</summary>
    /// <param name="rows">What windows read.</param>
    /// <param name="pattern">Of the lanes.</param>
    /// <param name="vectors">So many vectors.</param>
    /// <param name="starts">For each vector where eight floats lie that it reads from: those of the last ones end where the row ends.</param>
    /// <param name="spread">For each vector which of the eight each of its lanes reads.</param>
    private static void Place(in PixelRows rows, in LanePattern pattern, int vectors, nint* starts, int* spread)
    {
        var stride = (int)rows.PixelStride;
        var last = (rows.Width - 1) * stride - (Eight - 1);
        for (var vector = 0; vector < vectors; vector++)
        {
            var first = pattern.FirstPixel(vector) * stride;
            starts[vector] = Math.Min(first, last);
            for (var lane = 0; lane < Layout.Lanes; lane++)
                *spread++ = Math.Min(first - (int)starts[vector] + pattern.Pixel(vector % pattern.Phases, lane) * stride, Eight - 1);
        }
    }
}
