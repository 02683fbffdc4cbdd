namespace NetDsl.Generator.Expressions;

/// <summary>Names for building expressions, to be imported with <c>using static</c>.</summary>
internal static class Exprs
{
    /// <summary>The first input.</summary>
    public static readonly Expr X = new Argument(0);

    /// <summary>The second input.</summary>
    public static readonly Expr Y = new Argument(1);

    public static readonly Expr InverseBatch = new Scalar(StepScalar.InverseBatch);

    public static readonly Expr Rate = new Scalar(StepScalar.Rate);

    public static Expr Arg(int index) => new Argument(index);

    public static Expr Exp(Expr x) => new Unary(UnaryOp.Exp, x);

    public static Expr Log(Expr x) => new Unary(UnaryOp.Log, x);

    public static Expr Tanh(Expr x) => new Unary(UnaryOp.Tanh, x);

    public static Expr Erf(Expr x) => new Unary(UnaryOp.Erf, x);

    public static Expr Sqrt(Expr x) => new Unary(UnaryOp.Sqrt, x);

    public static Expr Abs(Expr x) => new Unary(UnaryOp.Abs, x);

    public static Expr Max(Expr a, Expr b) => new Binary(BinaryOp.Max, a, b);

    public static Expr Min(Expr a, Expr b) => new Binary(BinaryOp.Min, a, b);

    public static Expr IfLess(Expr a, Expr b, Expr then, Expr otherwise)
        => Simplify.Choose(Comparison.Less, a, b, then, otherwise);

    public static Expr IfEqual(Expr a, Expr b, Expr then, Expr otherwise)
        => Simplify.Choose(Comparison.Equal, a, b, then, otherwise);

    /// <summary>As many values as are chosen from one after the other.</summary>
    private const int MostInAChain = 16;

    /// <summary>The value with the number that <paramref name="index"/> is, a whole number from 0.</summary>
    public static Expr Choose(Expr index, IReadOnlyList<double> values)
    {
        return Choose(0, values.Count);

        Expr Choose(int from, int end)
        {
            if (values.Skip(from).Take(end - from).Distinct().Count() == 1)
            {
                return values[from];
            }

            // A few are asked for one by one; of many the half is, so that a list of a thousand is no chain of a thousand questions.
            int first = end - from > MostInAChain ? from + ((end - from) / 2) : from + 1;
            return IfLess(index, first - 0.5, Choose(from, first), Choose(first, end));
        }
    }

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static Expr Logistic(Expr x) => 1 / (1 + Exp(-x));

    /// <summary>ln(1 + exp(x)), without overflow. Minimum and maximum are written so that both are derived as for x above 0
    /// where x is 0: the derivative there is 1/2, and a network may well begin with zeros.</summary>
    public static Expr Softplus(Expr x) => Max(0, x) + Log(1 + Exp(Min(x, -x)));
}
