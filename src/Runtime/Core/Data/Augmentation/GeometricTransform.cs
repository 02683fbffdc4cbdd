using NetDsl.Numbers;

namespace NetDsl.Data;

/// <summary>
/// Moves the points of a picture by a map that is drawn for it. Neighbouring ones with the same border become one map, so that a
/// picture is resampled once; annotations are mapped with it.
/// </summary>
public abstract class GeometricTransform : Transform
{
    /// <summary>What stands where nothing of the picture comes to lie.</summary>
    public Border Border { get; init; }

    /// <summary>The value that stands there with <see cref="Border.Zero"/>, in the picture's own units, if it is not 0.</summary>
    public float Fill { get; init; }

    internal Outside Outside => new(Border, Fill);

    /// <summary>Where annotations go when the picture's points go by a map: along with them.</summary>
    internal virtual AffineMap OfAnnotations(in AffineMap map) => map;

    /// <summary>Where the points of this picture go. Draws from <paramref name="numbers"/> and nothing else.</summary>
    public abstract AffineMap Draw(in PictureNumbers numbers, ImageSize size);
}
