using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Expressions;

/// <summary>Symbolic derivatives.</summary>
internal static class Derivative
{
    /// <summary>The derivative of <paramref name="f"/> by its argument number <paramref name="index"/>.</summary>
    public static Expr Of(Expr f, int index) => f switch
    {
        Argument a => a.Index == index ? 1 : 0,
        Unary u => ByPart(u, u.X) * Of(u.X, index),
        Binary b => OfBinary(b, index),
        FusedMultiplyAdd p => (Of(p.A, index) * p.B) + (p.A * Of(p.B, index)) + Of(p.C, index),
        Select s => Simplify.Choose(s.Test, s.A, s.B, Of(s.Then, index), Of(s.Else, index)),
        _ => 0,
    };

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

    private static Expr OfBinary(Binary f, int index)
    {
        Expr a = f.A, b = f.B, da = Of(a, index), db = Of(b, index);
        return f.Op switch
        {
            BinaryOp.Add => da + db,
            BinaryOp.Subtract => da - db,
            BinaryOp.Multiply => (da * b) + (a * db),
            BinaryOp.Divide => (da / b) - (a * db / (b * b)),
            BinaryOp.Max => IfLess(b, a, da, db),
            BinaryOp.Min => IfLess(a, b, da, db),
            BinaryOp.Power when b is Constant c => c.Value * new Binary(BinaryOp.Power, a, c.Value - 1) * da,
            BinaryOp.Power => f * ((db * Log(a)) + (b * da / a)),
            _ => throw new InvalidOperationException($"{f.Op} has no derivative"),
        };
    }
}
