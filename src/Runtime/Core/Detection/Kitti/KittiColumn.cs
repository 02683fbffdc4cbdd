using System.Globalization;

namespace NetDsl.Detection;

/// <summary>A column of numbers in a KITTI file: what it may hold.</summary>
/// <param name="Number">Counted from 1, as in KITTI's own description; the type is column 1.</param>
/// <param name="Name">As it is called there.</param>
/// <param name="Least">The least known value.</param>
/// <param name="Most">The largest known value.</param>
/// <param name="Unknown">What says that a value is not known; NaN where there must be one.</param>
/// <param name="Whole">Whether it has to be a whole number.</param>
sealed record KittiColumn(int Number, string Name, double Least, double Most, double Unknown = double.NaN, bool Whole = false)
{
    /// <summary>Files round angles: 3.15 for pi would be too much of it.</summary>
    const double Pi = Math.PI + 0.005;

    /// <summary>No camera has as many pixels, and nothing on a road is as far away or as large.</summary>
    const double Pixels = 100_000, Metres = 10_000;

    /// <summary>All but the type: fourteen of a label, and the score.</summary>
    public static readonly KittiColumn[] Numbers =
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
        new(16, "score", double.MinValue, double.MaxValue),
    ];

    /// <summary>Whether a value may stand in it. What is not a number may not.</summary>
    public bool Allows(double value) => ((value >= Least && value <= Most) || value == Unknown) && (!Whole || value == Math.Truncate(value));

    /// <summary>What may stand in it, in words.</summary>
    public string Expected => (Whole ? "a whole number" : "a number") + Range + (double.IsNaN(Unknown) ? "" : Text($", or {Unknown}"));

    string Range => Least == double.MinValue ? "" : Text($" from {Least:0.####} to {Most:0.####}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
