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
