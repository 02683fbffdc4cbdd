using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Multiplies each value's distance from the picture's mean by a factor from 1 - <c>most</c> to 1 + <c>most</c>; bytes stay
/// within 0 to 255.</summary>
public sealed class Contrast(double most) : ValueTransform
{
    private readonly double _most = Range(most, 0, 1, nameof(most));

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<byte> picture)
    {
        long sum = 0;
        foreach (var value in picture)
            sum += value;
        Line(numbers, (double)sum / picture.Length).Apply(picture);
    }

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<float> picture)
    {
        double sum = 0;
        foreach (var value in picture)
            sum += value;
        Line(numbers, sum / picture.Length).Apply(picture);
    }

    private ValueLine Line(in PictureNumbers numbers, double mean)
    {
        var factor = numbers.Between(1 - _most, 1 + _most, 0);
        return new(factor, mean - factor * mean);
    }
}
