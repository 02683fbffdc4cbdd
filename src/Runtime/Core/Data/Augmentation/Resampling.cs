namespace NetDsl.Data;

/// <summary>Makes the picture that a map makes of another one: copies whole pixels where the map allows it, else blends each from
/// four.</summary>
internal static class Resampling
{
    public static void Run<T, TValue>(ReadOnlySpan<T> source, Span<T> target, ImageSize size, in Outside outside, in AffineMap map)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        var back = map.Inverse();
        if (PixelMove.Of(back) is { } move)
            move.Run(source, target, size, outside.Border, TValue.Of(outside.Fill));
        else
            Bilinear.Run<T, TValue>(source, target, size, outside, back);
    }
}
