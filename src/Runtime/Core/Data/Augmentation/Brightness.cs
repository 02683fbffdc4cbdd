using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Multiplies all values by a factor from 1 - <c>most</c> to 1 + <c>most</c>; bytes stay within 0 to 255.</summary>
public sealed class Brightness(double most) : ValueTransform
{
    private readonly double _most = Range(most, 0, 1, nameof(most));

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<byte> picture) => Line(numbers).Apply(picture);

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<float> picture) => Line(numbers).Apply(picture);

    private ValueLine Line(in PictureNumbers numbers) => new(numbers.Between(1 - _most, 1 + _most, 0), 0);
}
