using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>A class that KITTI measures.</summary>
/// <param name="Type">What it is called in files.</param>
/// <param name="MinOverlap">A box is found by one that overlaps it by more than this, as intersection over union.</param>
/// <param name="Neighbour">A type so much alike that finding it is neither right nor wrong; null where there is none.</param>
public sealed record KittiClass(string Type, double MinOverlap, string? Neighbour)
{
    /// <summary>Whether a thing of that type is one: the official program does not tell cases apart.</summary>
    internal bool Is(string type) => type.Equals(Type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those of the official evaluation: cars, pedestrians and cyclists.</summary>
    public static ImmutableArray<KittiClass> All { get; } = [new("Car", 0.7, "Van"), new("Pedestrian", 0.5, "Person_sitting"), new("Cyclist", 0.5, null)];
}
