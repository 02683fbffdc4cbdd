using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Expressions;

/// <summary>Symbolic derivatives. Where two branches meet, a minimum or maximum is derived as its second argument and a choice
/// as its else.</summary>
internal static class Derivative
{
    /// <summary>The derivative of <paramref name="f"/> by its argument number <paramref name="index"/>.</summary>
    public static Expr Of(Expr f, int index)
    {
        // A part that stands in several places is derived once.
        var done = new Dictionary<Expr, Expr>();
        return Visit(f);

        Expr Visit(Expr e)
        {
            if (!done.TryGetValue(e, out var result))
            {
                result = e switch
                {
                    Argument a => a.Index == index ? 1 : 0,
                    Unary u => ByPart(u, u.X) * Visit(u.X),
                    Binary b => OfBinary(b, Visit(b.A), Visit(b.B)),
                    FusedMultiplyAdd p => (Visit(p.A) * p.B) + (p.A * Visit(p.B)) + Visit(p.C),
                    Select s => Simplify.Choose(s.Test, s.A, s.B, Visit(s.Then), Visit(s.Else)),
                    _ => 0,
                };
                done.Add(e, result);
            }

            return result;
        }
    }

    /// <summary>The derivative of a function by its part.</summary>
    private static Expr ByPart(Unary f, Expr x) => f.Op switch
    {
        UnaryOp.Negate => -1,
        UnaryOp.Abs => Simplify.Choose(Comparison.Less, x, 0, -1, Simplify.Choose(Comparison.Less, 0, x, 1, 0)),
        UnaryOp.Sqrt => 0.5 / f,
        UnaryOp.Exp => f,
        UnaryOp.Log => 1 / x,
        UnaryOp.Tanh => 1 - ((Expr)f * f),
        UnaryOp.Erf => (2 / Math.Sqrt(Math.PI)) * Exp(-(x * x)),
        UnaryOp.Floor => 0,
        _ => throw new InvalidOperationException($"{f.Op} has no derivative"),
    };

    private static Expr OfBinary(Binary f, Expr da, Expr db)
    {
        Expr a = f.A, b = f.B;
        return f.Op switch
        {
            BinaryOp.Add => da + db,
            BinaryOp.Subtract => da - db,
            BinaryOp.Multiply => (da * b) + (a * db),
            // By way of the quotient itself: b squared would overflow where the derivative is an ordinary number.
            BinaryOp.Divide => (da - (f * db)) / b,
            BinaryOp.Max => IfLess(b, a, da, db),
            BinaryOp.Min => IfLess(a, b, da, db),
            BinaryOp.Power when b is Constant c => c.Value * new Binary(BinaryOp.Power, a, c.Value - 1) * da,
            BinaryOp.Power => f * ((db * Log(a)) + (b * da / a)),
            _ => throw new InvalidOperationException($"{f.Op} has no derivative"),
        };
    }
}
