using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Makes a picture's colours paler: multiplies the saturation by a factor from 1 - <c>most</c> to 1. The largest channel of a pixel
/// keeps its value, and the others come nearer to it.</summary>
public sealed class Desaturation(double most) : ColourTransform
{
    private readonly double _most = Range(most, 0, 1, nameof(most));

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<byte> picture)
    {
        // The way from the largest value, in 2^-16: whole numbers alone.
        var factor = (int)(Factor(numbers) * (1 << 16));
        for (var i = 0; i < picture.Length; i += Channels)
        {
            var pixel = picture.Slice(i, Channels);
            var most = Math.Max(Math.Max(pixel[0], pixel[1]), pixel[2]);
            foreach (ref var value in pixel)
                value = (byte)(most - (((most - value) * factor + (1 << 15)) >> 16));
        }
    }

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<float> picture)
    {
        var factor = (float)Factor(numbers);
        for (var i = 0; i < picture.Length; i += Channels)
        {
            var pixel = picture.Slice(i, Channels);
            var most = Math.Max(Math.Max(pixel[0], pixel[1]), pixel[2]);
            foreach (ref var value in pixel)
                value = most - (most - value) * factor;
        }
    }

    private double Factor(in PictureNumbers numbers) => 1 - _most * numbers.Between(0, 1, 0);
}
