using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Makes a picture larger or smaller about its middle: <c>new Zoom(0.8, 1.25)</c>.</summary>
public sealed class Zoom : GeometricTransform
{
    private readonly double _least, _most;

    /// <summary>The factor is drawn between these, all equally likely; 1 leaves the picture as it is.</summary>
    public Zoom(double least, double most)
    {
        _least = Range(least, 0.01, 100, nameof(least));
        _most = Range(most, least, 100, nameof(most));
    }

    /// <inheritdoc/>
    public override AffineMap Draw(in PictureNumbers numbers, ImageSize size)
    {
        var factor = numbers.Between(_least, _most, 0);
        return AffineMap.Scale(factor, factor).About(size.Width / 2.0, size.Height / 2.0);
    }
}
