using NetDsl.Generator.Expressions;
using NetDsl.Interpreter;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Compiler.Tests.Expressions;

public class DerivativeTests
{
    public static TheoryData<string> Operations => [.. Cases.Keys];

    private static readonly Dictionary<string, Expr> Cases = new()
    {
        ["negate"] = -(X * Y),
        ["absolute value"] = Abs((X * Y) - 1),
        ["root"] = Sqrt(X + (Y * Y)),
        ["exp"] = Exp(X * Y),
        ["log"] = Log(X + (2 * Y)),
        ["tanh"] = Tanh(X - Y),
        ["erf"] = Erf(X * Y),
        ["floor"] = X * new Unary(UnaryOp.Floor, 10 * Y),
        ["add"] = X + (Y * Y),
        ["subtract"] = (X * X) - Y,
        ["multiply"] = X * Y * X,
        ["divide"] = X / (Y + (X * Y)),
        ["maximum"] = Max(X * X, Y),
        ["minimum"] = Min(X * X, Y),
        ["power with a constant"] = new Binary(BinaryOp.Power, X * Y, 2.5),
        ["power"] = new Binary(BinaryOp.Power, X, Y),
        ["fused multiply-add"] = new FusedMultiplyAdd(X, Y, X * X),
        ["choice"] = IfLess(X, Y, X * Y, X / Y),
        ["choice of equals"] = IfEqual(X, Y, 7, X * Y),
        ["logistic"] = Logistic(X * Y),
        ["softplus"] = Softplus(X - Y),
    };

    private static readonly (double X, double Y)[] Points = [(0.37, 1.21), (1.43, 0.61), (2.3, 0.17)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Agrees_with_differences(string operation)
    {
        foreach (var (x, y) in Points)
        {
            Difference.Check(Cases[operation], 0, x, y);
            Difference.Check(Cases[operation], 1, x, y);
        }
    }

    [Fact]
    public void By_an_argument_that_is_not_there_is_zero() => Assert.Equal(new Constant(0), Derivative.Of(Exp(X) / X, 1));

    [Fact]
    public void Of_softplus_is_one_half_at_zero()
        => Assert.Equal(0.5, new ExpressionProgram(Derivative.Of(Softplus(X), 0)).Evaluate([0]));

    [Fact]
    public void Of_a_quotient_stays_a_number_where_its_square_would_not()
        => Assert.Equal(-1e-200, new ExpressionProgram(Derivative.Of(1 / X, 0)).Evaluate([1e100]), 1e-213);

    [Fact]
    public void Derives_shared_parts_once()
    {
        Expr e = X;
        for (int i = 0; i < 60; i++)
        {
            e = new Binary(BinaryOp.Add, e, e);
        }

        Assert.Equal(new Constant(Math.Pow(2, 60)), Derivative.Of(e, 0));
    }
}
