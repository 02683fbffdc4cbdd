using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>A thing that was found, as a line of KITTI's result files.</summary>
internal static class ThingResult
{
    /// <param name="found">What was found.</param>
    /// <param name="classes">The names of the network's classes.</param>
    public static KittiObject Of(DetectedBox found, IReadOnlyList<string> classes) => new()
    {
        Type = TypeOf(classes[found.Box.Class]),
        Left = found.Box.Left,
        Top = found.Box.Top,
        Right = found.Box.Right,
        Bottom = found.Box.Bottom,
        Score = found.Confidence,
    };

    /// <summary>The class of KITTI's evaluation that a class of a network is; one that KITTI does not measure is measured as pedestrians are.</summary>
    public static KittiClass ClassOf(string name)
        => KittiClass.All.FirstOrDefault(known => known.Type.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? new(TypeOf(name), 0.5, null);

    /// <summary>Files have KITTI's own case.</summary>
    private static string TypeOf(string name) => KittiTypes.All.FirstOrDefault(type => type.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
}
