using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>How much two boxes have in common. Boxes are what lies between their sides: nothing is added for a last pixel.</summary>
public static class Overlap
{
    /// <summary>Their intersection over their union, from 0 to 1.</summary>
    public static double OfUnion(in Box a, in Box b)
    {
        var common = Common(a, b);
        return common > 0 ? common / (a.Area + b.Area - common) : 0;
    }

    /// <summary>The part of the first that lies in the second, from 0 to 1.</summary>
    public static double OfFirst(in Box first, in Box second)
    {
        var common = Common(first, second);
        return common > 0 ? common / first.Area : 0;
    }

    private static double Common(in Box a, in Box b)
    {
        var width = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var height = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return width > 0 && height > 0 ? width * height : 0;
    }
}
