using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Moves a picture by whole pixels, up to so many in each direction, all equally likely.</summary>
public sealed class Shift : GeometricTransform
{
    private readonly int _x, _y;

    /// <summary>As far in x as in y.</summary>
    public Shift(int pixels) : this(pixels, pixels) { }

    /// <summary>The most pixels down or up and to the right or left.</summary>
    public Shift(int vertical, int horizontal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(vertical);
        ArgumentOutOfRangeException.ThrowIfNegative(horizontal);
        (_y, _x) = (vertical, horizontal);
    }

    /// <inheritdoc/>
    public override AffineMap Draw(in PictureNumbers numbers, ImageSize size)
        => AffineMap.Shift(numbers.Below(2 * _x + 1, 0) - _x, numbers.Below(2 * _y + 1, 1) - _y);
}
