using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>A line of a KITTI label or result file: a thing in a picture, or a region of which nothing is known. What is not known of it
/// has the value that KITTI writes for that.</summary>
public sealed record KittiObject
{
    /// <summary>One of <see cref="KittiTypes.All"/>; of a result also another name.</summary>
    public required string Type { get; init; }

    /// <summary>The part of it that lies outside the picture, from 0 to 1; -1 where it is not known.</summary>
    public double Truncated { get; init; } = -1;

    /// <summary>0 fully visible, 1 partly hidden, 2 largely hidden, 3 unknown; -1 in regions and results.</summary>
    public int Occluded { get; init; } = -1;

    /// <summary>The angle at which it is seen, from -pi to pi; -10 where it is not known.</summary>
    public double Alpha { get; init; } = -10;

    /// <summary>In pixels, from 0 at the picture's left side.</summary>
    public required double Left { get; init; }

    /// <summary>In pixels, from 0 at the picture's upper side.</summary>
    public required double Top { get; init; }

    /// <summary>In pixels; not less than <see cref="Left"/>.</summary>
    public required double Right { get; init; }

    /// <summary>In pixels; not less than <see cref="Top"/>.</summary>
    public required double Bottom { get; init; }

    /// <summary>In metres; -1 where it is not known.</summary>
    public double Height { get; init; } = -1;

    /// <summary>In metres; -1 where it is not known.</summary>
    public double Width { get; init; } = -1;

    /// <summary>In metres; -1 where it is not known.</summary>
    public double Length { get; init; } = -1;

    /// <summary>Metres to the right of the camera; -1000 where it is not known.</summary>
    public double X { get; init; } = -1000;

    /// <summary>Metres below the camera; -1000 where it is not known.</summary>
    public double Y { get; init; } = -1000;

    /// <summary>Metres before the camera; -1000 where it is not known.</summary>
    public double Z { get; init; } = -1000;

    /// <summary>How it is turned about the upright axis, from -pi to pi; -10 where it is not known.</summary>
    public double RotationY { get; init; } = -10;

    /// <summary>How sure a detector was; 0 in labels.</summary>
    public double Score { get; init; }

    /// <summary>The box with a class number of the caller's.</summary>
    public Box ToBox(int number) => new(Left, Top, Right, Bottom, number);

    /// <summary>The box with the number that DIGITS gives its type.</summary>
    public Box ToBox() => ToBox(KittiTypes.NumberOf(Type));
}
