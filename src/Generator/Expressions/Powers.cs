namespace NetDsl.Generator.Expressions;

/// <summary>Powers in terms of what targets have: products for small whole exponents, roots, else exp and log.</summary>
internal static class Powers
{
    private const int MostProducts = 16;

    /// <summary>The expression without <see cref="BinaryOp.Power"/>.</summary>
    public static Expr Expand(Expr expression)
    {
        var done = new Dictionary<Expr, Expr>();
        return Visit(expression);

        Expr Visit(Expr e)
        {
            if (e.Parts.Count == 0)
            {
                return e;
            }

            if (!done.TryGetValue(e, out var result))
            {
                var parts = e.Parts.Select(Visit).ToArray();
                result = e is Binary { Op: BinaryOp.Power } ? Of(parts[0], parts[1]) : e.With(parts);
                done.Add(e, result);
            }

            return result;
        }
    }

    private static Expr Of(Expr x, Expr exponent) => exponent switch
    {
        Constant { Value: 0 } => 1,
        Constant { Value: 0.5 } => Exprs.Sqrt(x),
        Constant { Value: < 0 } c => 1 / Of(x, -c.Value),
        Constant c when c.Value == Math.Floor(c.Value) && c.Value <= MostProducts => Product(x, (int)c.Value),
        _ => Exprs.Exp(exponent * Exprs.Log(x)),
    };

    private static Expr Product(Expr x, int count)
        => count == 1 ? x : count % 2 == 1 ? x * Product(x, count - 1) : Square(Product(x, count / 2));

    private static Expr Square(Expr x) => x * x;
}
