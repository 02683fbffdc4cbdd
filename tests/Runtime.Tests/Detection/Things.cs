using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Runtime.Tests.Detection;

/// <summary>Boxes for cases that are worked out by hand.</summary>
internal static class Things
{
    /// <summary>A box of a label file.</summary>
    public static KittiObject Label(
        string type, double left, double top, double width, double height, int occluded = 0, double truncated = 0) => new()
        {
            Type = type,
            Truncated = truncated,
            Occluded = occluded,
            Left = left,
            Top = top,
            Right = left + width,
            Bottom = top + height,
        };

    /// <summary>A box of a result file.</summary>
    public static KittiObject Result(string type, double left, double top, double width, double height, double score)
        => Label(type, left, top, width, height, occluded: -1, truncated: -1) with { Score = score };

    public static Box Box(double left, double top, double width, double height, int number = 0)
        => new(left, top, left + width, top + height, number);
}
