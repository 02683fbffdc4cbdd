using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Along one axis of a picture: which positions a pooling window holds, and which windows hold a position. Bounds are written
/// only where a window can stand out of the picture.</summary>
/// <param name="axis">The axis.</param>
/// <param name="name">What its extent is called.</param>
internal sealed class PoolAxisText(WindowAxis axis, string name)
{
    /// <summary>The position of the padded picture at which a window begins.</summary>
    public string Begin(string place)
    {
        string first = axis.Stride == 1 ? place : $"{place} * {Int(axis.Stride)}";
        return axis.Before == 0 ? first : axis.Stride == 1 ? $"{first} - {Int(axis.Before)}" : $"({first}) - {Int(axis.Before)}";
    }

    /// <summary>The first of a window's positions that is in the picture.</summary>
    public string FirstTap(string begin) => axis.Before == 0 ? "0" : $"global::System.Math.Max(0, -{begin})";

    /// <summary>The one behind the last.</summary>
    public string EndTap(string begin) => axis.HaloAfter == 0 ? Int(axis.Kernel) : $"global::System.Math.Min({Int(axis.Kernel)}, {ShapeNumber.Of(name, axis.Extent)} - {begin})";

    /// <summary>The first window that holds a position.</summary>
    public string FirstPlace(string position)
    {
        int more = axis.Before - axis.Kernel + axis.Stride;
        string first = more < 0 ? $"({position} - {Int(-more)}) / {Int(axis.Stride)}" : $"{(more == 0 ? position : $"({position} + {Int(more)})")} / {Int(axis.Stride)}";
        // What is less than 0 is divided towards 0.
        return more < 0 ? $"global::System.Math.Max(0, {first})" : first;
    }

    /// <summary>The one behind the last.</summary>
    public string EndPlace(string position)
    {
        string last = $"({(axis.Before == 0 ? position : $"({position} + {Int(axis.Before)})")} / {Int(axis.Stride)}) + 1";
        int most = ((axis.Extent - 1 + axis.Before) / axis.Stride) + 1;
        return most <= axis.Count ? last : $"global::System.Math.Min({ShapeNumber.Of($"{name}OfWindows", axis.Count)}, {last})";
    }

    /// <summary>By how many positions a mean divides, where that is the same for all windows; else null.</summary>
    public int? Counted(bool countPadding)
    {
        bool isInside = axis.Before == 0 && axis.HaloAfter == 0, isInPadding = countPadding && LastEnd <= axis.Extent + axis.After;
        return isInside || isInPadding ? axis.Kernel : null;
    }

    /// <summary>By how many positions a mean divides.</summary>
    public string Counted(string begin, bool countPadding)
    {
        if (Counted(countPadding) is { } count)
        {
            return Int(count);
        }

        string first = countPadding ? "0" : FirstTap(begin);
        string end = countPadding ? $"global::System.Math.Min({Int(axis.Kernel)}, {ShapeNumber.Of($"{name}Padded", axis.Extent + axis.After)} - {begin})" : EndTap(begin);
        return first == "0" ? end : $"({end} - {first})";
    }

    /// <summary>By how many positions of both axes a mean divides, at <c>top</c> and <c>left</c>.</summary>
    public static string Counted(PoolAxisText down, PoolAxisText across, bool countPadding)
        => down.Counted(countPadding) is { } rows && across.Counted(countPadding) is { } columns
            ? Int(rows * columns)
            : $"({down.Counted("top", countPadding)} * {across.Counted("left", countPadding)})";

    /// <summary>The position behind the last window.</summary>
    private int LastEnd => ((axis.Count - 1) * axis.Stride) + axis.Kernel - axis.Before;

    private static string Int(int value) => Literals.Int(value);
}
