using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>Left becomes right, for every second picture.</summary>
public sealed class Flip : GeometricTransform
{
    /// <summary>Half of the pictures are flipped, unless <see cref="Transform.Probability"/> says something else.</summary>
    public Flip() => Probability = 0.5;

    /// <summary>Whether top becomes bottom instead.</summary>
    public bool Vertical { get; init; }

    /// <inheritdoc/>
    public override AffineMap Draw(in PictureNumbers numbers, ImageSize size)
        => Vertical ? new(1, 0, 0, 0, -1, size.Height) : new(-1, 0, size.Width, 0, 1, 0);
}
