using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Turns a picture about its middle, up to so many degrees one way or the other.</summary>
public sealed class Rotate(double degrees) : GeometricTransform
{
    private readonly double _degrees = Range(degrees, 0, 180, nameof(degrees));

    /// <inheritdoc/>
    public override AffineMap Draw(in PictureNumbers numbers, ImageSize size)
    {
        var (sine, cosine) = Angle.SinCos(numbers.Between(-_degrees, _degrees, 0));
        return new AffineMap(cosine, -sine, 0, sine, cosine, 0).About(size.Width / 2.0, size.Height / 2.0);
    }
}
