using System.Globalization;

namespace NetDsl.Detection;

/// <summary>A column of numbers in a KITTI file: what it may hold.</summary>
/// <param name="Number">Counted from 1, as in KITTI's own description; the type is column 1.</param>
/// <param name="Name">As it is called there.</param>
/// <param name="Least">The least known value.</param>
/// <param name="Most">The largest known value.</param>
/// <param name="Unknown">What says that a value is not known; NaN where there must be one.</param>
/// <param name="Whole">Whether it has to be a whole number.</param>
internal sealed record KittiColumn(int Number, string Name, double Least, double Most, double Unknown = double.NaN, bool Whole = false)
{
    /// <summary>Files round angles: 3.15 for pi would be too much of it.</summary>
    private const double Pi = Math.PI + 0.005;

    /// <summary>No camera has as many pixels, and nothing on a road is as far away or as large.</summary>
    private const double Pixels = 100_000, Metres = 10_000;

    /// <summary>Those of a label: all but the type.</summary>
    private static readonly KittiColumn[] Labels =
    [
        new(2, "truncated", 0, 1, -1),
        new(3, "occluded", 0, 3, -1, Whole: true),
        new(4, "alpha", -Pi, Pi, -10),
        new(5, "left", -Pixels, Pixels),
        new(6, "top", -Pixels, Pixels),
        new(7, "right", -Pixels, Pixels),
        new(8, "bottom", -Pixels, Pixels),
        new(9, "height", 0, Metres, -1),
        new(10, "width", 0, Metres, -1),
        new(11, "length", 0, Metres, -1),
        new(12, "x", -Metres, Metres, -1000),
        new(13, "y", -Metres, Metres, -1000),
        new(14, "z", -Metres, Metres, -1000),
        new(15, "rotation_y", -Pi, Pi, -10),
    ];

    /// <summary>Those of a result. Of what a detector says the box and the score are measured: the other columns may hold what it likes, such as
    /// angles that are turned round more than once.</summary>
    private static readonly KittiColumn[] Results =
    [
        .. Labels.Select(column => column.Most == Pixels ? column
            : column.Whole ? column with { Least = int.MinValue, Most = int.MaxValue, Unknown = double.NaN }
            : Any(column.Number, column.Name)),
        Any(16, "score"),
    ];

    /// <summary>The columns of a label or result file.</summary>
    public static KittiColumn[] Of(bool results) => results ? Results : Labels;

    /// <summary>Whether a value may stand in it. What is not a number may not.</summary>
    public bool Allows(double value) => ((value >= Least && value <= Most) || value == Unknown) && (!Whole || value == Math.Truncate(value));

    /// <summary>What may stand in it, in words.</summary>
    public string Expected => (Whole ? "a whole number" : "a number") + Range + (double.IsNaN(Unknown) ? "" : Text($", or {Unknown}"));

    private string Range => Least == double.MinValue ? "" : Text($" from {Least:0.####} to {Most:0.####}");

    private static KittiColumn Any(int number, string name) => new(number, name, double.MinValue, double.MaxValue);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
