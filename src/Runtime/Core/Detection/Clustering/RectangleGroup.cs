namespace NetDsl.Detection;

/// <summary>Rectangles that became one.</summary>
/// <param name="Mean">Of their places and sizes.</param>
/// <param name="Count">How many there were.</param>
internal sealed record RectangleGroup(Rectangle Mean, int Count)
{
    public static RectangleGroup Of(IEnumerable<Rectangle> members)
    {
        var (x, y, width, height, count) = (0L, 0L, 0L, 0L, 0);
        foreach (var member in members)
            (x, y, width, height, count) = (x + member.X, y + member.Y, width + member.Width, height + member.Height, count + 1);
        // OpenCV multiplies by the reciprocal, in single precision.
        var scale = 1f / count;
        return new(new(Rectangle.Round(x * scale), Rectangle.Round(y * scale), Rectangle.Round(width * scale), Rectangle.Round(height * scale)), count);
    }

    /// <summary>Whether it lies in another group's rectangle, made a little larger, and is not worth keeping beside it.</summary>
    public bool IsWithin(RectangleGroup other, double epsilon)
    {
        var (inner, outer) = (Mean, other.Mean);
        int dx = Rectangle.Round(outer.Width * epsilon), dy = Rectangle.Round(outer.Height * epsilon);
        return inner.X >= outer.X - dx && inner.Y >= outer.Y - dy
            && inner.X + inner.Width <= outer.X + outer.Width + dx && inner.Y + inner.Height <= outer.Y + outer.Height + dy
            && (other.Count > Math.Max(3, Count) || Count < 3);
    }
}
