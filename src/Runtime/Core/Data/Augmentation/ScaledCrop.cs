using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>
/// Makes a picture larger or smaller, and cuts a window of the old size at a random place out of it: the window moves within the larger
/// picture, or over the smaller one, and by <see cref="Vertical"/> and <see cref="Horizontal"/> further. It is how DetectNet is trained.
/// </summary>
public sealed class ScaledCrop : GeometricTransform
{
    private readonly double _least, _most;

    /// <summary>The factor is drawn between these, all equally likely; 1 leaves the size as it is.</summary>
    public ScaledCrop(double least, double most)
    {
        _least = Range(least, 0.01, 100, nameof(least));
        _most = Range(most, least, 100, nameof(most));
    }

    /// <summary>How often the size is changed at all. Default: 1.</summary>
    public double ScaleProbability { get; init => field = Range(value, 0, 1, nameof(ScaleProbability)); } = 1;

    /// <summary>Pixels that the window's ways up and down are longer by, together. Default: 0.</summary>
    public int Vertical { get; init => field = AtLeastZero(value, nameof(Vertical)); }

    /// <summary>Pixels that its ways to the left and right are longer by, together. Default: 0.</summary>
    public int Horizontal { get; init => field = AtLeastZero(value, nameof(Horizontal)); }

    /// <inheritdoc/>
    public override AffineMap Draw(in PictureNumbers numbers, ImageSize size)
    {
        var factor = numbers.Between(0, 1, 0) < ScaleProbability ? numbers.Between(_least, _most, 1) : 1;
        double height = Math.Round(size.Height * factor), width = Math.Round(size.Width * factor);
        return AffineMap.Scale(width / size.Width, height / size.Height).Then(AffineMap.Shift(
            -Offset(width - size.Width, Horizontal, numbers.Between(0, 1, 2)), -Offset(height - size.Height, Vertical, numbers.Between(0, 1, 3))));
    }

    private static double Offset(double room, int further, double part) => Math.Round(part * (room + further) - further / 2);

    private static int AtLeastZero(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
