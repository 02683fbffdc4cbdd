namespace NetDsl.Kernels;

/// <summary>Neighbouring positions of the filters of sixteen channels.</summary>
/// <param name="Panel">Which sixteen.</param>
/// <param name="First">The first position.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct FilterPiece(int Panel, int First, int Count)
{
    /// <summary>Where that position reads, from where the filter's first one does; behind the last one it is where the last one does.</summary>
    public nint Offset(in PixelRows rows, int position)
    {
        var (line, tap) = Math.DivRem(First + Math.Min(position, Count - 1), rows.Taps);
        return line * rows.LineStride + tap * rows.TapStride;
    }
}
