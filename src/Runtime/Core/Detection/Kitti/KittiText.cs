using System.Globalization;
using System.Text;

namespace NetDsl.Detection;

/// <summary>Puts a line of a label or result file together: what a reader would refuse is refused here.</summary>
internal readonly struct KittiText(KittiObject thing, bool results)
{
    /// <exception cref="ArgumentException">The thing has something that such a file may not hold.</exception>
    public void AppendTo(StringBuilder text)
    {
        if (results && !KittiTypes.IsName(thing.Type))
            throw new ArgumentException($"The type '{thing.Type}': expected {KittiTypes.AnyName}.", nameof(text));
        if (!results && !KittiTypes.All.Contains(thing.Type))
            throw new ArgumentException($"KITTI has no type '{thing.Type}'; it has {string.Join(", ", KittiTypes.All)}.", nameof(text));
        text.Append(thing.Type);
        ReadOnlySpan<double> values =
        [
            thing.Truncated, thing.Occluded, thing.Alpha, thing.Left, thing.Top, thing.Right, thing.Bottom, thing.Height, thing.Width,
            thing.Length, thing.X, thing.Y, thing.Z, thing.RotationY, thing.Score,
        ];
        foreach (var (number, column) in KittiColumn.Of(results).Index())
            Append(text, column, values[number]);
        if (thing.Right < thing.Left || thing.Bottom < thing.Top)
            throw new ArgumentException($"The box of {thing} is turned inside out.", nameof(text));
        text.Append('\n');
    }

    /// <summary>Two decimals as in KITTI's own files, but all digits of a score: their order decides.</summary>
    private static void Append(StringBuilder text, KittiColumn column, double value)
    {
        if (!column.Allows(value))
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Column {column.Number} ({column.Name}): expected {column.Expected}, found {value}."), nameof(value));
        text.Append(' ').Append(value.ToString(column.Whole ? "0" : column.Name == "score" ? "R" : "0.00", CultureInfo.InvariantCulture));
    }
}
