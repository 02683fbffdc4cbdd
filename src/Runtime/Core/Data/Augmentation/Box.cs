namespace NetDsl.Data;

/// <summary>A thing in a picture: where it is, in pixels from the upper left corner, and which class it is of.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom, int Class)
{
    /// <summary>Width times height; 0 for a box that is turned inside out.</summary>
    public double Area => Math.Max(Right - Left, 0) * Math.Max(Bottom - Top, 0);

    /// <summary>The smallest upright box around where this one's corners go.</summary>
    public Box Map(in AffineMap map)
    {
        var (x0, y0) = map.At(Left, Top);
        var (x1, y1) = map.At(Right, Top);
        var (x2, y2) = map.At(Left, Bottom);
        var (x3, y3) = map.At(Right, Bottom);
        return new(
            Math.Min(Math.Min(x0, x1), Math.Min(x2, x3)), Math.Min(Math.Min(y0, y1), Math.Min(y2, y3)),
            Math.Max(Math.Max(x0, x1), Math.Max(x2, x3)), Math.Max(Math.Max(y0, y1), Math.Max(y2, y3)), Class);
    }

    /// <summary>The part of it that is in the picture; its area is 0 where there is none.</summary>
    public Box Clip(ImageSize size)
        => new(
            Math.Clamp(Left, 0, size.Width), Math.Clamp(Top, 0, size.Height),
            Math.Clamp(Right, 0, size.Width), Math.Clamp(Bottom, 0, size.Height), Class);
}
