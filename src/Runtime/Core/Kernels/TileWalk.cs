namespace NetDsl.Kernels;

/// <summary>The way all inputs of a tile go together, each from its own place: lines of taps of steps.</summary>
/// <remarks>
/// Rows of pixels walk kernel rows, taps and channels; columns walk samples, rows and pixels. Levels that continue each other are one
/// level here, since short inner loops cost a tile more than its products.
/// </remarks>
internal readonly struct TileWalk
{
    public readonly int Lines, Taps;
    public readonly nint LineStride, TapStride, Step;

    /// <summary>Floats from the first step of a tap to behind the last.</summary>
    public readonly nint Span;

    public TileWalk(int lines, nint lineStride, int taps, nint tapStride, int length, nint step)
    {
        if (Joins(length, step, taps, tapStride)) (length, step, taps) = Joined(length, step, taps, tapStride);
        if (taps == 1 && Joins(length, step, lines, lineStride)) (length, step, lines) = Joined(length, step, lines, lineStride);
        (Lines, LineStride, Taps, TapStride, Span, Step) = (lines, lineStride, taps, tapStride, length * step, step);
    }

    /// <summary>Steps of one stride, in one line.</summary>
    public TileWalk(int length, nint step) => (Lines, Taps, Span, Step) = (1, 1, length * step, step);

    private static bool Joins(int length, nint step, int pieces, nint stride) =>
        pieces > 1 && stride != 0 && (length == 1 || stride == length * step);

    private static (int Length, nint Step, int Pieces) Joined(int length, nint step, int pieces, nint stride) =>
        length == 1 ? (pieces, stride, 1) : (length * pieces, step, 1);
}
