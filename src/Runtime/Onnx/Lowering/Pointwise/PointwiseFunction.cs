using System.Collections.Frozen;

namespace NetDsl.Onnx.Lowering.Pointwise;

/// <summary>A function of the expression language.</summary>
/// <param name="Operation">Its name in ONNX.</param>
/// <param name="Parts">How many arguments it has.</param>
/// <param name="Of">Its value, or null where it is only worked out by who runs the file.</param>
internal sealed record PointwiseFunction(string Operation, int Parts, Func<double[], double>? Of)
{
    private static readonly FrozenDictionary<string, PointwiseFunction> ByName = new Dictionary<string, PointwiseFunction>
    {
        ["add"] = new("Add", 2, x => x[0] + x[1]),
        ["subtract"] = new("Sub", 2, x => x[0] - x[1]),
        ["multiply"] = new("Mul", 2, x => x[0] * x[1]),
        ["divide"] = new("Div", 2, x => x[0] / x[1]),
        ["max"] = new("Max", 2, x => Math.Max(x[0], x[1])),
        ["min"] = new("Min", 2, x => Math.Min(x[0], x[1])),
        ["power"] = new("Pow", 2, x => Math.Pow(x[0], x[1])),
        ["negate"] = new("Neg", 1, x => -x[0]),
        ["abs"] = new("Abs", 1, x => Math.Abs(x[0])),
        ["sqrt"] = new("Sqrt", 1, x => Math.Sqrt(x[0])),
        ["exp"] = new("Exp", 1, x => Math.Exp(x[0])),
        ["log"] = new("Log", 1, x => Math.Log(x[0])),
        ["tanh"] = new("Tanh", 1, x => Math.Tanh(x[0])),
        ["floor"] = new("Floor", 1, x => Math.Floor(x[0])),
        ["erf"] = new("Erf", 1, null),
        // The last two are what is chosen, where the first stands to the second like that, and else.
        ["less"] = new("Less", 4, x => x[0] < x[1] ? x[2] : x[3]),
        ["lessorequal"] = new("LessOrEqual", 4, x => x[0] <= x[1] ? x[2] : x[3]),
        ["equal"] = new("Equal", 4, x => x[0] == x[1] ? x[2] : x[3]),
        ["infinity"] = new("", 0, _ => double.PositiveInfinity),
        ["nan"] = new("", 0, _ => double.NaN),
    }.ToFrozenDictionary();

    /// <summary>Whether it chooses between its last two arguments.</summary>
    public bool Chooses => Parts == 4;

    /// <summary>The function of that name with so many arguments, or null.</summary>
    public static PointwiseFunction? Find(string name, int parts)
        => ByName.GetValueOrDefault(name) is { } function && function.Parts == parts ? function : null;
}
