using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Expressions;

/// <summary>exp, log, tanh and erf of one argument, made of additions, products, fused multiply-adds, choices and shifts: the
/// one definition that every target is given. Of NaN all four are NaN. The polynomials of exp and log are those of Cephes
/// (Moshier); erf's are minimax fits of our own.</summary>
internal static class MathFunctions
{
    /// <summary>exp: 2^n times a polynomial of what is left. Below ln(2^-126), where results would be subnormal, it is 0. Above
    /// ln of the largest float it stays there: an infinity would make NaN of the derivative of a function like
    /// x / (1 + exp(-x)), which is an ordinary number.</summary>
    public static readonly Expr ExpDefinition = DefineExp(X);

    /// <summary>ln: the exponent's part plus a polynomial of the mantissa; of 0 it is -infinity, of less NaN. Subnormal numbers
    /// are taken for some number near 2^-127.</summary>
    public static readonly Expr LogDefinition = DefineLog();

    /// <summary>tanh: t / (t + 2) of t = exp(2|x|) - 1, with the sign of x. Where exp is a power of 2 times a polynomial, t is right near 0 too: there it is
    /// the polynomial without its 1.</summary>
    public static readonly Expr TanhDefinition = DefineTanh();

    /// <summary>erf: a polynomial near 0, else 1 - exp of a polynomial with the sign of x.</summary>
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
        const double least = -87.336544, most = 88.722832;
        var (n, r) = Reduce(x);
        Expr p = Fma(ExpRest(r), r * r, r + 1);
        // Times 2^n by adding n to the exponent's bits. Out of bounds this is nonsense, and not chosen.
        return IfLess(x, least, 0, IfLess(most, x, float.MaxValue, TimesPowerOf2(p, n)));
    }

    /// <summary>x as n ln 2 + r.</summary>
    private static (Expr N, Expr R) Reduce(Expr x)
    {
        Expr n = new Unary(UnaryOp.Floor, Fma(x, 1.44269504088896341, 0.5));
        // ln 2 in two parts, the first of which times n is exact.
        return (n, Fma(n, 2.12194440e-4, Fma(n, -0.693359375, x)));
    }

    /// <summary>(exp(r) - 1 - r) / r^2.</summary>
    private static Expr ExpRest(Expr r)
        => Polynomial(r, 1.9875691500E-4, 1.3981999507E-3, 8.3334519073E-3, 4.1665795894E-2, 1.6666665459E-1, 5.0000001201E-1);

    private static Expr TimesPowerOf2(Expr x, Expr n)
    {
        Expr exponent = new Binary(BinaryOp.ShiftLeft, new Unary(UnaryOp.FloorToInt, n), 23);
        return new Unary(UnaryOp.FromBits, new Binary(BinaryOp.AddInt, new Unary(UnaryOp.ToBits, x), exponent));
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
        Expr low = Fma(-0.5, square, Fma(e, -2.12194440e-4, p));
        Expr value = Fma(e, 0.693359375, f + low);
        Expr positive = IfLess(X, double.PositiveInfinity, value, X);
        return IfLess(0, X, positive, IfEqual(X, 0, double.NegativeInfinity, double.NaN));
    }

    private static Expr DefineTanh()
    {
        // From there on it is 1; NaN stays.
        const double most = 9.1;
        Expr size = Abs(X);
        var (n, r) = Reduce(2 * IfLess(most, size, most, size));
        Expr power = TimesPowerOf2(1, n);
        Expr t = Fma(power, Fma(ExpRest(r), r * r, r), power - 1);
        Expr sign = new Binary(BinaryOp.AndInt, new Unary(UnaryOp.ToBits, X), int.MinValue);
        return new Unary(UnaryOp.FromBits, new Binary(BinaryOp.AddInt, new Unary(UnaryOp.ToBits, t / (t + 2)), sign));
    }

    private static Expr DefineErf()
    {
        Expr size = Abs(X);
        // erf(x) / x - 1 by x^2, to 2e-8 up to 0.925.
        Expr near = Fma(Polynomial(X * X, -5.976586289450767e-4, 4.990412092761766e-3, -2.6764754236140068e-2,
            1.1281765628211343e-1, -3.761248895211921e-1, 1.2837914885811721e-1), X, X);
        // ln(1 - erf(x)), so that erf is right to 1e-10 from 0.925 to 4; further out it falls, and erf stays 1.
        Expr rest = DefineExp(Polynomial(size, -2.1443483826693317e-5, 4.38204340581904e-4, -4.187791668132191e-3,
            2.5159811255758235e-2, -1.0833698016792351e-1, -6.333000962874481e-1, -1.1295357806123298, 1.78566967010187e-4));
        return IfLess(size, 0.925, near, IfLess(X, 0, rest - 1, 1 - rest));
    }
}
