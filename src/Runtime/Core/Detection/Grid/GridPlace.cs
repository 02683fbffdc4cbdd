using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>Where a thing lies on the grid: its box, what it covers, and the cells that may be touched.</summary>
internal readonly struct GridPlace
{
    /// <summary>Less than this part of a cell, or area of a box, is nothing.</summary>
    private const double Nothing = 1.1920929e-7;

    private readonly int _stride;
    private readonly double _left, _top, _right, _bottom;

    private GridPlace(GridEncoding grid, in Box box, int channel)
    {
        (Box, Channel, _stride) = (box, channel, grid.Stride);
        double width = Side(grid, Width), height = Side(grid, Height), x = (box.Left + box.Right) / 2, y = (box.Top + box.Bottom) / 2;
        (_left, _top, _right, _bottom) = (x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        Norm = Math.Max(grid.NormObjects ? 0 : 1, (double)_stride * _stride / (width * height));
        (FirstColumn, EndColumn) = Cells(_left, _right, grid.Columns);
        (FirstRow, EndRow) = Cells(_top, _bottom, grid.Rows);
    }

    public Box Box { get; }

    public int Channel { get; }

    public double Norm { get; }

    public int FirstColumn { get; }

    public int EndColumn { get; }

    public int FirstRow { get; }

    public int EndRow { get; }

    public double Width => Box.Right - Box.Left;

    public double Height => Box.Bottom - Box.Top;

    /// <summary>False for what is not looked for, and for what is not there.</summary>
    public static bool Find(GridEncoding grid, Box box, out GridPlace place)
    {
        var channel = grid.ChannelOf(box.Class);
        if (grid.CropBoxes)
            box = box.Clip(grid.Size);
        var found = channel >= 0 && box.Area >= Nothing && Math.Min(box.Right - box.Left, box.Bottom - box.Top) >= grid.LeastSide;
        place = found ? new(grid, box, channel) : default;
        return found;
    }

    /// <summary>Whether a cell is covered, if ever so little.</summary>
    public bool Touches(int row, int column)
    {
        var across = Math.Min(_right, (column + 1) * _stride) - Math.Max(_left, column * _stride);
        var down = Math.Min(_bottom, (row + 1) * _stride) - Math.Max(_top, row * _stride);
        return across > 0 && down > 0 && across * down / ((double)_stride * _stride) > Nothing;
    }

    private static double Side(GridEncoding grid, double side)
        => grid.CoverageLimit == CoverageLimit.AtMost
            ? Math.Min(grid.CoverageLength, grid.CoverageScale * side)
            : Math.Min(side, Math.Max(grid.CoverageLength, grid.CoverageScale * side));

    private (int First, int End) Cells(double from, double to, int count)
        => ((int)Math.Clamp(Math.Floor(from / _stride), 0, count), (int)Math.Clamp(Math.Ceiling(to / _stride), 0, count));
}
