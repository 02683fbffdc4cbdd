using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Left becomes right, for every second picture.</summary>
public sealed class Flip : GeometricTransform
{
    /// <summary>Half of the pictures are flipped, unless <see cref="Transform.Probability"/> says something else.</summary>
    public Flip() => Probability = 0.5;

    /// <summary>Whether top becomes bottom instead.</summary>
    public bool Vertical { get; init; }

    /// <summary>Whether boxes are in numbers of pixels, of which the first is 0 and the last one less than the picture has, as KITTI's are: the first
    /// becomes the last, a box ends where DIGITS has it, one to the left of where its side would go. Default: boxes are between pixels, from 0 to as many
    /// as there are, as those of <see cref="Box.Clip"/> and of the synthetic scenes.</summary>
    public bool NumberedPixels { get; init; }

    internal override AffineMap OfAnnotations(in AffineMap map)
        => !NumberedPixels ? map : map.Then(Vertical ? AffineMap.Shift(0, -1) : AffineMap.Shift(-1, 0));

    /// <inheritdoc/>
    public override AffineMap Draw(in PictureNumbers numbers, ImageSize size)
        => Vertical ? new(1, 0, 0, 0, -1, size.Height) : new(-1, 0, size.Width, 0, 1, 0);
}
