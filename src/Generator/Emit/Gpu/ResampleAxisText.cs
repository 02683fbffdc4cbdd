using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Along one axis of a picture that is made larger: which of its positions go into one of the larger picture; or, the other way
/// round, in which of the larger picture's positions one of its own is.</summary>
/// <param name="axis">The axis.</param>
/// <param name="isGradient">Whether it is the other way round.</param>
/// <param name="place">The text of the position that is worked out.</param>
/// <param name="suffix">What tells the axis's locals apart.</param>
internal sealed class ResampleAxisText(ResampleAxis axis, bool isGradient, string place, string suffix)
{
    /// <summary>The text of the position that is read, inside <see cref="Loop"/>.</summary>
    public string From => (axis.Kind, isGradient) switch
    {
        (ResampleKind.Nearest, false) => $"({place} / {Int(axis.Number)})",
        (ResampleKind.Pad, false) => $"({place} - {Int(axis.Number)})",
        (ResampleKind.Pad, true) => $"({place} + {Int(axis.Number)})",
        _ => $"from{suffix}",
    };

    /// <summary>What stands before the braces around the reading: loops where several positions are read, a condition where there may be
    /// none.</summary>
    public IEnumerable<string> Loop => (axis.Kind, isGradient) switch
    {
        (ResampleKind.Nearest, true) => [Each($"{place} * {Int(axis.Number)}", $"({place} + 1) * {Int(axis.Number)}")],
        (ResampleKind.Linear, false) => [Each($"global::System.Math.Max({Below}, 0)", $"global::System.Math.Min({Below} + 2, {Int(axis.Extent)})")],
        (ResampleKind.Linear, true) => [Each($"global::System.Math.Max(({place} - 1) * {Int(axis.Number)}, 0)", $"global::System.Math.Min(({place} + 2) * {Int(axis.Number)}, {Int(axis.Count)})")],
        (ResampleKind.Pad, false) when Inside.Length > 0 => [$"if ({Inside})"],
        _ => [],
    };

    /// <summary>How much of the smaller picture's position is in the larger one's, or null where that is all of it.</summary>
    public string? Weight => axis.Kind != ResampleKind.Linear ? null
        : $"global::NetDsl.Gpu.LinearShare.Of({(isGradient ? $"{From}, {place}" : $"{place}, {From}")}, {Int(axis.Number)}, {Int(axis.Extent)})";

    /// <summary>The last position whose middle is not behind that of the place; -1 before the first.</summary>
    private string Below => $"((((2 * {place}) + {Int(axis.Number + 1)}) / {Int(2 * axis.Number)}) - 1)";

    /// <summary>Where a padded picture is more than zeros.</summary>
    private string Inside
    {
        get
        {
            string[] before = axis.Number == 0 ? [] : [$"{place} >= {Int(axis.Number)}"];
            string[] behind = axis.Number + axis.Extent == axis.Count ? [] : [$"{place} < {Int(axis.Number + axis.Extent)}"];
            return string.Join(" && ", before.Concat(behind));
        }
    }

    private string Each(string first, string end) => $"for (int from{suffix} = {first}, end{suffix} = {end}; from{suffix} < end{suffix}; from{suffix}++)";

    private static string Int(int value) => Literals.Int(value);
}
