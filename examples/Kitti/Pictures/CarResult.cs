using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>A car that was found, as a line of KITTI's result files.</summary>
static class CarResult
{
    public static KittiObject Of(DetectedBox found) => new()
    {
        Type = "Car",
        Left = found.Box.Left,
        Top = found.Box.Top,
        Right = found.Box.Right,
        Bottom = found.Box.Bottom,
        Score = found.Confidence,
    };
}
