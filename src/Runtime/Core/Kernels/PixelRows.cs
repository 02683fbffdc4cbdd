using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>Where a convolution's tiles read: for each output pixel, some lines (kernel rows) of some taps of neighbouring floats.</summary>
/// <param name="Height">Rows of output pixels in a sample.</param>
/// <param name="Width">Output pixels in a row.</param>
/// <param name="SampleStride">Floats of input from an output pixel to the same of the next sample.</param>
/// <param name="RowStride">Floats of input from an output pixel to the one below.</param>
/// <param name="PixelStride">Floats of input from an output pixel to the one beside.</param>
/// <param name="Lines">Kernel rows; none gives sums of zero.</param>
/// <param name="LineStride">Floats from one kernel row to the next.</param>
/// <param name="Taps">Pieces of a kernel row: one where its pixels lie side by side.</param>
/// <param name="TapStride">Floats from one piece to the next.</param>
/// <param name="Length">Neighbouring floats of a piece.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PixelRows(
    int Height, int Width, nint SampleStride, nint RowStride, nint PixelStride,
    int Lines, nint LineStride, int Taps, nint TapStride, int Length)
{
    /// <summary>The row of the picture that the first kernel row sees from the first row of pixels; from the next row of pixels it sees the next row of the
    /// picture. Above and below the picture there are zeros, and kernel rows that would see nothing but zeros are left out.</summary>
    public int ClipFrom { get; init; }

    /// <summary>From one kernel row to the next.</summary>
    public int ClipStep { get; init; }

    /// <summary>Rows of the picture; 0 where no kernel rows are to be left out.</summary>
    public int ClipHeight { get; init; }

    /// <summary>The kernel rows that see the picture from a row of pixels.</summary>
    internal (int From, int To) Seen(int y)
    {
        var first = ClipFrom + y;
        var from = Math.Min(Math.Max(0, (-first + ClipStep - 1) / ClipStep), Lines);
        var to = first >= ClipHeight ? from : Math.Min(Lines, (ClipHeight - 1 - first) / ClipStep + 1);
        return (from, Math.Max(from, to));
    }

    /// <summary>Where the pixels lie that windows begin with, of which so many channels are read.</summary>
    internal PixelPlaces PlacesOf(int channels) => new(SampleStride, RowStride, PixelStride, channels);

    /// <summary>Whether lines of memory are better read in their own order before windows are gone through, in whose order the processor does not foresee which come next:
    /// where they are more than the second-level cache holds, or where there are pixels between those that are read, as with a kernel of one pixel and a stride.</summary>
    internal bool AreFar(int pixels) => (Lines * Taps == 1 && PixelStride > Length) || pixels * PixelStride > Floats.InCache;

    /// <summary>Inputs of one output: the rows of its weights.</summary>
    internal int Inputs => Lines * Taps * Length;

    /// <summary>The offset of an input, by its number, from the first float of its pixel.</summary>
    internal nint OffsetOf(int input)
    {
        var (piece, k) = Math.DivRem(input, Length);
        var (line, tap) = Math.DivRem(piece, Taps);
        return line * LineStride + tap * TapStride + k;
    }
}
