using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Expressions;

/// <summary>exp, log, tanh and erf of one argument, made of additions, products, fused multiply-adds and shifts: the one
/// definition that every target is given. The polynomials are those of Cephes (Moshier) and of Abramowitz and Stegun.</summary>
internal static class MathFunctions
{
    /// <summary>exp: 2^n times a polynomial of what is left; below -87.33 it is 0, above 88.37 it stays at exp(88.37).</summary>
    public static readonly Expr ExpDefinition = DefineExp(X);

    /// <summary>ln: the exponent's part plus a polynomial of the mantissa; of 0 it is -infinity, of less NaN.</summary>
    public static readonly Expr LogDefinition = DefineLog();

    /// <summary>tanh: a polynomial near 0, else 1 - 2 / (exp(2|x|) + 1) with the sign of x.</summary>
    public static readonly Expr TanhDefinition = DefineTanh();

    /// <summary>erf, to 3e-7.</summary>
    public static readonly Expr ErfDefinition = DefineErf();

    /// <summary>The definition of a function that targets do not have.</summary>
    public static Expr? DefinitionOf(UnaryOp op) => op switch
    {
        UnaryOp.Exp => ExpDefinition,
        UnaryOp.Log => LogDefinition,
        UnaryOp.Tanh => TanhDefinition,
        UnaryOp.Erf => ErfDefinition,
        _ => null,
    };

    private static Expr Fma(Expr a, Expr b, Expr c) => new FusedMultiplyAdd(a, b, c);

    private static Expr Polynomial(Expr x, params double[] highestFirst)
        => highestFirst.Skip(1).Aggregate((Expr)highestFirst[0], (sum, c) => Fma(sum, x, c));

    private static Expr DefineExp(Expr x)
    {
        Expr bounded = Min(Max(x, -87.33), 88.37);
        Expr n = new Unary(UnaryOp.Floor, Fma(bounded, 1.44269504088896341, 0.5));
        Expr r = Fma(n, 2.12194440e-4, Fma(n, -0.693359375, bounded));
        Expr p = Fma(Polynomial(r, 1.9875691500E-4, 1.3981999507E-3, 8.3334519073E-3, 4.1665795894E-2, 1.6666665459E-1,
            5.0000001201E-1), r * r, r + 1);
        Expr exponent = new Binary(BinaryOp.AddInt, new Unary(UnaryOp.FloorToInt, n), 127);
        Expr power = new Unary(UnaryOp.FromBits, new Binary(BinaryOp.ShiftLeft, exponent, 23));
        return IfLess(x, -87.33, 0, p * power);
    }

    private static Expr DefineLog()
    {
        Expr bits = new Unary(UnaryOp.ToBits, X);
        // Moving the bits by those of sqrt(1/2) makes the mantissa run from sqrt(1/2) to sqrt(2).
        Expr moved = new Binary(BinaryOp.SubtractInt, bits, 0x3F3504F3);
        Expr e = new Unary(UnaryOp.IntToFloat, new Binary(BinaryOp.ShiftRight, moved, 23));
        Expr mantissa = new Unary(UnaryOp.FromBits, new Binary(BinaryOp.AddInt,
            new Binary(BinaryOp.AndInt, moved, 0x007FFFFF), 0x3F3504F3));
        Expr f = mantissa - 1;
        Expr square = f * f;
        Expr p = Polynomial(f, 7.0376836292E-2, -1.1514610310E-1, 1.1676998740E-1, -1.2420140846E-1, 1.4249322787E-1,
            -1.6668057665E-1, 2.0000714765E-1, -2.4999993993E-1, 3.3333331174E-1) * f * square;
        Expr low = Fma(e, -2.12194440e-4, p) - (0.5 * square);
        Expr value = Fma(e, 0.693359375, f + low);
        return IfLess(0, X, value, IfEqual(X, 0, double.NegativeInfinity, double.NaN));
    }

    private static Expr DefineTanh()
    {
        Expr size = Abs(X);
        Expr square = X * X;
        Expr near = Fma(Polynomial(square, -5.70498872745E-3, 2.06390887954E-2, -5.37397155531E-2, 1.33314422036E-1,
            -3.33332819422E-1) * square, X, X);
        Expr far = 1 - (2 / (DefineExp(2 * Min(size, 10)) + 1));
        return IfLess(size, 0.625, near, IfLess(X, 0, -far, far));
    }

    private static Expr DefineErf()
    {
        Expr size = Abs(X);
        Expr t = 1 / Fma(size, 0.3275911, 1);
        Expr p = Polynomial(t, 1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592) * t;
        Expr far = 1 - (p * DefineExp(-(X * X)));
        return IfLess(X, 0, -far, far);
    }
}
