using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering.Pointwise;

/// <summary>A formula that ONNX has one operation for. A layer need not be here to be written: then its formula is, step by step.</summary>
/// <param name="Formula">With x for any formula, and #a and #b for numbers.</param>
/// <param name="Operation">Its name in ONNX.</param>
/// <param name="Options">From the numbers.</param>
internal sealed record KnownFunction(Formula Formula, string Operation, Func<double, double, OnnxAttribute[]> Options)
{
    private static readonly KnownFunction[] All =
    [
        Of("max(x, 0)", "Relu"),
        Of("max(0, x)", "Relu"),
        Of("less(0, x, x, 0)", "Relu"),
        Of("divide(1, add(1, exp(negate(x))))", "Sigmoid"),
        Of("add(max(0, x), log(add(1, exp(min(x, negate(x))))))", "Softplus"),
        Of("less(0, x, x, multiply(#a, x))", "LeakyRelu", (a, _) => [new("alpha", a)]),
        Of("less(0, x, x, subtract(exp(x), 1))", "Elu", (_, _) => [new("alpha", 1.0)]),
        Of("less(0, x, x, multiply(#a, subtract(exp(x), 1)))", "Elu", (a, _) => [new("alpha", a)]),
        Of("less(0, x, multiply(#a, x), multiply(#b, subtract(exp(x), 1)))", "Selu", (a, b) => [new("alpha", b / a), new("gamma", a)]),
    ];

    /// <summary>The operation that is this formula, of what, and with which options; or null.</summary>
    public static (string Operation, Formula X, OnnxAttribute[] Options)? Find(Formula formula)
    {
        foreach (var known in All)
        {
            var found = new Dictionary<string, Formula>();
            if (Fits(known.Formula, formula, found))
                return (known.Operation, found["x"], known.Options(Number("#a"), Number("#b")));

            double Number(string name) => found.TryGetValue(name, out var number) ? number.Value : 0;
        }

        return null;
    }

    private static KnownFunction Of(string formula, string operation, Func<double, double, OnnxAttribute[]>? options = null)
        => new(FormulaReader.Read(formula), operation, options ?? ((_, _) => []));

    private static bool Fits(Formula pattern, Formula formula, Dictionary<string, Formula> found)
    {
        if (pattern.Kind == FormulaKind.Tensor)
            return (pattern.Head[0] != '#' || formula.Kind == FormulaKind.Number)
                && (found.TryAdd(pattern.Head, formula) || found[pattern.Head].Equals(formula));
        if (pattern.Kind == FormulaKind.Number)
            return pattern.Equals(formula);
        if (!formula.IsCall(pattern.Head, pattern.Parts.Length))
            return false;
        for (var i = 0; i < pattern.Parts.Length; i++)
            if (!Fits(pattern.Parts[i], formula.Parts[i], found))
                return false;
        return true;
    }
}
