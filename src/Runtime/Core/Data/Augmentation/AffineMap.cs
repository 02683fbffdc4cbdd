namespace NetDsl.Data;

/// <summary>
/// Where the points of a picture go: (x, y) becomes (XX x + XY y + X0, YX x + YY y + Y0). Lengths are in pixels from the upper left
/// corner, so that the first pixel covers 0 to 1 and its middle is at one half.
/// </summary>
/// <param name="XX">What a step to the right adds to x.</param>
/// <param name="XY">What a step downwards adds to x.</param>
/// <param name="X0">Where the corner's x goes.</param>
/// <param name="YX">What a step to the right adds to y.</param>
/// <param name="YY">What a step downwards adds to y.</param>
/// <param name="Y0">Where the corner's y goes.</param>
public readonly record struct AffineMap(double XX, double XY, double X0, double YX, double YY, double Y0)
{
    /// <summary>Everything stays where it is.</summary>
    public static AffineMap Identity => new(1, 0, 0, 0, 1, 0);

    /// <summary>Moves everything.</summary>
    public static AffineMap Shift(double x, double y) => new(1, 0, x, 0, 1, y);

    /// <summary>Makes everything so many times as large; the corner stays.</summary>
    public static AffineMap Scale(double x, double y) => new(x, 0, 0, 0, y, 0);

    /// <summary>This map about another point than the corner: that point stays.</summary>
    public AffineMap About(double x, double y) => Shift(-x, -y).Then(this).Then(Shift(x, y));

    /// <summary>This map, then another.</summary>
    public AffineMap Then(in AffineMap next) => new(
        next.XX * XX + next.XY * YX, next.XX * XY + next.XY * YY, next.XX * X0 + next.XY * Y0 + next.X0,
        next.YX * XX + next.YY * YX, next.YX * XY + next.YY * YY, next.YX * X0 + next.YY * Y0 + next.Y0);

    /// <summary>Where a point goes.</summary>
    public (double X, double Y) At(double x, double y) => (XX * x + XY * y + X0, YX * x + YY * y + Y0);

    /// <summary>The way back.</summary>
    /// <exception cref="InvalidOperationException">The map makes a line or a point of the picture.</exception>
    public AffineMap Inverse()
    {
        var area = XX * YY - XY * YX;
        if (area == 0 || !double.IsFinite(area))
            throw new InvalidOperationException($"{this} has no way back.");
        double xx = YY / area, xy = -XY / area, yx = -YX / area, yy = XX / area;
        return new(xx, xy, -(xx * X0 + xy * Y0), yx, yy, -(yx * X0 + yy * Y0));
    }
}
