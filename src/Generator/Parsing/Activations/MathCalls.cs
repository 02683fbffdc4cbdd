using Microsoft.CodeAnalysis;
using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Parsing.Activations;

/// <summary>The functions of <c>MathF</c>, <c>Math</c>, <c>float</c> and <c>double</c> that the compiler knows. Calls with
/// constants are computed here.</summary>
internal static class MathCalls
{
    /// <summary>For messages.</summary>
    public const string Known = "Exp, Log, Tanh, Sqrt, Abs, Max, Min and Pow";

    public static bool IsMath(INamedTypeSymbol type)
        => DslTypes.FullName(type) is "System.MathF" or "System.Math" or "System.Single" or "System.Double";

    /// <returns>Null where the function is not known.</returns>
    public static Expr? Build(string function, IReadOnlyList<Expr> x) => (function, x.Count) switch
    {
        ("Exp", 1) => Of(x[0], Math.Exp, Exprs.Exp),
        ("Log", 1) => Of(x[0], Math.Log, Exprs.Log),
        ("Tanh", 1) => Of(x[0], Math.Tanh, Exprs.Tanh),
        ("Sqrt", 1) => Of(x[0], Math.Sqrt, Exprs.Sqrt),
        ("Abs", 1) => Of(x[0], Math.Abs, Exprs.Abs),
        ("Max", 2) => Of(x[0], x[1], Math.Max, Exprs.Max),
        ("Min", 2) => Of(x[0], x[1], Math.Min, Exprs.Min),
        ("Pow", 2) => Of(x[0], x[1], Math.Pow, Power),
        _ => null,
    };

    private static Expr Of(Expr x, Func<double, double> compute, Func<Expr, Expr> build)
        => x is Constant number ? compute(number.Value) : build(x);

    private static Expr Of(Expr a, Expr b, Func<double, double, double> compute, Func<Expr, Expr, Expr> build)
        => (a, b) is (Constant x, Constant y) ? compute(x.Value, y.Value) : build(a, b);

    /// <summary>Small whole exponents are products and halves are roots: faster, and right for negative numbers.</summary>
    private static Expr Power(Expr x, Expr exponent) => exponent switch
    {
        Constant { Value: 0 } => 1,
        Constant { Value: 0.5 } => Exprs.Sqrt(x),
        Constant { Value: -0.5 } => 1 / Exprs.Sqrt(x),
        Constant { Value: 1.5 } => x * Exprs.Sqrt(x),
        Constant { Value: >= 1 and <= 8 } n when n.Value == Math.Floor(n.Value) => Product(x, (int)n.Value),
        Constant { Value: >= -8 and <= -1 } n when n.Value == Math.Floor(n.Value) => 1 / Product(x, (int)-n.Value),
        _ => new Binary(BinaryOp.Power, x, exponent),
    };

    /// <summary>By squaring, so that the eighth power is three products over a shared part.</summary>
    private static Expr Product(Expr x, int count)
    {
        if (count == 1)
        {
            return x;
        }

        Expr half = Product(x, count / 2);
        return count % 2 == 0 ? half * half : half * half * x;
    }
}
