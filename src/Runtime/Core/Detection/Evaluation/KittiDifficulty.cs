using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>What counts as a thing to be found: KITTI measures at three of these, each of which has all that the one before it has.</summary>
/// <param name="Name">As in the tables: <c>easy</c>.</param>
/// <param name="MinHeight">In pixels: lower boxes are not counted.</param>
/// <param name="MaxOcclusion">Of the label's levels.</param>
/// <param name="MaxTruncation">From 0 to 1.</param>
public sealed record KittiDifficulty(string Name, int MinHeight, int MaxOcclusion, double MaxTruncation)
{
    /// <summary>Large and fully visible.</summary>
    public static KittiDifficulty Easy { get; } = new("easy", 40, 0, 0.15);

    /// <summary>Also smaller or partly hidden: what the leader board is ordered by.</summary>
    public static KittiDifficulty Moderate { get; } = new("moderate", 25, 1, 0.30);

    /// <summary>Also largely hidden.</summary>
    public static KittiDifficulty Hard { get; } = new("hard", 25, 2, 0.50);

    /// <summary>The three of them.</summary>
    public static ImmutableArray<KittiDifficulty> All { get; } = [Easy, Moderate, Hard];
}
