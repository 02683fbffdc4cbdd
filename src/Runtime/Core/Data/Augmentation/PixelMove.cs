namespace NetDsl.Data;

/// <summary>A map that takes whole pixels to whole pixels: shifts and flips. Pixel x of the new picture is <c>StepX * x + X</c> of the
/// old one.</summary>
internal readonly record struct PixelMove(int StepX, int X, int StepY, int Y)
{
    private const double Furthest = 1 << 29;

    /// <summary>Null where the way back is not of this kind.</summary>
    public static PixelMove? Of(in AffineMap back)
        => back is { XY: 0, YX: 0, XX: 1 or -1, YY: 1 or -1 } && IsWhole(back.X0) && IsWhole(back.Y0)
            ? new((int)back.XX, (int)back.X0 - (back.XX < 0 ? 1 : 0), (int)back.YY, (int)back.Y0 - (back.YY < 0 ? 1 : 0))
            : null;

    public void Run<T>(ReadOnlySpan<T> source, Span<T> target, ImageSize size, Border border, T fill) where T : unmanaged
    {
        var row = source.Length / size.Height;
        for (var y = 0; y < size.Height; y++)
        {
            var from = BorderPlace.Of(StepY * y + Y, size.Height, border);
            var line = target.Slice(y * row, row);
            if (from < 0)
                line.Fill(fill);
            else
                Line(source.Slice(from * row, row), line, size.Width, border, fill);
        }
    }

    private static bool IsWhole(double value) => Math.Abs(value) < Furthest && value == Math.Floor(value);

    private void Line<T>(ReadOnlySpan<T> source, Span<T> target, int width, Border border, T fill) where T : unmanaged
    {
        // The pixels that come from within the picture: from first to end.
        var (first, end) = StepX > 0 ? (-X, width - X) : (X - width + 1, X + 1);
        first = Math.Clamp(first, 0, width);
        end = Math.Clamp(end, first, width);
        var pixel = source.Length / width;
        var length = (end - first) * pixel;
        var inside = target.Slice(first * pixel, length);
        if (length > 0 && StepX > 0)
            source.Slice((first + X) * pixel, length).CopyTo(inside);
        else if (length > 0)
            MirroredPixels.Copy(source.Slice((X - end + 1) * pixel, length), inside, pixel);
        Outside(source, target, 0, first, width, border, fill);
        Outside(source, target, end, width, width, border, fill);
    }

    private void Outside<T>(ReadOnlySpan<T> source, Span<T> target, int first, int end, int width, Border border, T fill) where T : unmanaged
    {
        var pixel = source.Length / width;
        if (border == Border.Zero)
        {
            target[(first * pixel)..(end * pixel)].Fill(fill);
            return;
        }

        for (var x = first; x < end; x++)
            source.Slice(BorderPlace.Of(StepX * x + X, width, border) * pixel, pixel).CopyTo(target[(x * pixel)..]);
    }
}
