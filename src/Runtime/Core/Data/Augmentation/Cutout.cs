using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>
/// Erases a rectangle whose middle is a random pixel; what of it lies outside the picture is lost (DeVries and Taylor, 2017:
/// Improved Regularization of Convolutional Neural Networks with Cutout).
/// </summary>
public sealed class Cutout : ValueTransform
{
    private readonly ImageSize _window;

    /// <summary>A square.</summary>
    public Cutout(int side) : this(side, side) { }

    /// <summary>A rectangle of this height and width.</summary>
    public Cutout(int height, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        _window = new(height, width);
    }

    /// <summary>What stands there then, in the picture's own units.</summary>
    public float Fill { get; init; }

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<byte> picture)
        => Erase(numbers, size, picture, (byte)Math.Clamp(Fill + 0.5f, 0, 255));

    /// <inheritdoc/>
    public override void Apply(in PictureNumbers numbers, ImageSize size, Span<float> picture) => Erase(numbers, size, picture, Fill);

    private void Erase<T>(in PictureNumbers numbers, ImageSize size, Span<T> picture, T fill)
    {
        var (left, right) = Extent(numbers.Below(size.Width, 0), _window.Width, size.Width);
        var (top, bottom) = Extent(numbers.Below(size.Height, 1), _window.Height, size.Height);
        var row = picture.Length / size.Height;
        var pixel = row / size.Width;
        for (var y = top; y < bottom; y++)
            picture.Slice(y * row + left * pixel, (right - left) * pixel).Fill(fill);
    }

    private static (int From, int To) Extent(int middle, int length, int limit)
        => (Math.Max(middle - length / 2, 0), Math.Min(middle - length / 2 + length, limit));
}
