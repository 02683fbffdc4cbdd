using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>What synthetic scenes are like.</summary>
public sealed record SceneOptions
{
    /// <summary>Of the pictures. The view is that of KITTI's camera, whatever their size.</summary>
    public ImageSize Size { get; init; } = new(375, 1242);

    /// <summary>Cars and vans are tried to be put on and beside the road; those that would stand in another one are left out.</summary>
    public int Vehicles { get; init; } = 10;

    /// <summary>People beside the road.</summary>
    public int Pedestrians { get; init; } = 2;

    /// <summary>Trees, poles, boxes and houses: things that are not labelled.</summary>
    public int Distractors { get; init; } = 14;

    /// <summary>Boxes lower than this become regions of which nothing is known, as KITTI has them for things far away; in pixels.</summary>
    public double LeastHeight { get; init; } = 16;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Size.Height, 32, nameof(Size));
        ArgumentOutOfRangeException.ThrowIfLessThan(Size.Width, 32, nameof(Size));
        ArgumentOutOfRangeException.ThrowIfNegative(Vehicles);
        ArgumentOutOfRangeException.ThrowIfNegative(Pedestrians);
        ArgumentOutOfRangeException.ThrowIfNegative(Distractors);
    }
}
