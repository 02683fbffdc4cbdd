namespace NetDsl.Generator.Expressions;

/// <summary>Powers in terms of what targets have: products for small whole exponents, roots for quarters, else exp and log.</summary>
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
        Constant { Value: < 0 } c => 1 / Of(x, -c.Value),
        Constant c when c.Value * 4 == Math.Floor(c.Value * 4) && c.Value <= MostProducts => Quarters(x, (int)(c.Value * 4)),
        _ => Exprs.Exp(exponent * Exprs.Log(x)),
    };

    /// <summary>A power of a number of quarters, by roots: of 0.75, as normalisation over channels has it, the root of x times its root.</summary>
    private static Expr Quarters(Expr x, int count)
    {
        var part = (count % 4) switch
        {
            1 => Exprs.Sqrt(Exprs.Sqrt(x)),
            2 => Exprs.Sqrt(x),
            3 => Exprs.Sqrt(x * Exprs.Sqrt(x)),
            _ => null,
        };
        return part is null ? Product(x, count / 4) : count < 4 ? part : Product(x, count / 4) * part;
    }

    private static Expr Product(Expr x, int count)
        => count == 1 ? x : count % 2 == 1 ? x * Product(x, count - 1) : Square(Product(x, count / 2));

    private static Expr Square(Expr x) => x * x;
}
