using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>
/// Cuts a window at a random place out of the picture, to which <see cref="Padding"/> pixels were added on each side, and makes it as
/// large as the picture was. <c>new Crop(32) { Padding = 4 }</c> is what pictures of 32 x 32 are usually trained with.
/// </summary>
public sealed class Crop : GeometricTransform
{
    private readonly ImageSize _window;

    /// <summary>A square window.</summary>
    public Crop(int side) : this(side, side) { }

    /// <summary>A window of this height and width.</summary>
    public Crop(int height, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        _window = new(height, width);
    }

    /// <summary>Pixels added on each side, as <see cref="GeometricTransform.Border"/> says.</summary>
    public int Padding
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <inheritdoc/>
    public override void Check(ImageSize size)
    {
        if (_window.Height > size.Height + 2 * Padding || _window.Width > size.Width + 2 * Padding)
            throw new ArgumentException($"A window of {_window} does not fit into pictures of {size} with {Padding} pixels added on each side.");
    }

    /// <inheritdoc/>
    public override AffineMap Draw(in PictureNumbers numbers, ImageSize size)
    {
        var left = numbers.Below(size.Width + 2 * Padding - _window.Width + 1, 0) - Padding;
        var top = numbers.Below(size.Height + 2 * Padding - _window.Height + 1, 1) - Padding;
        return AffineMap.Shift(-left, -top).Then(AffineMap.Scale((double)size.Width / _window.Width, (double)size.Height / _window.Height));
    }
}
