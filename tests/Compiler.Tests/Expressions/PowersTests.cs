using NetDsl.Generator.Expressions;
using NetDsl.Interpreter;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Compiler.Tests.Expressions;

public class PowersTests
{
    /// <summary>A dozen roundings.</summary>
    private const double Tolerance = 1e-14;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(-1)]
    [InlineData(-3)]
    public void Whole_exponents_hold_for_both_signs(double exponent)
    {
        var program = Expanded(new Binary(BinaryOp.Power, X, exponent));
        foreach (double x in new[] { -1.3, -0.4, 0.7, 1.6 })
        {
            double expected = Math.Pow(x, exponent);
            Assert.Equal(expected, program.Evaluate([x]), Tolerance * Math.Abs(expected));
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-0.5)]
    [InlineData(2.5)]
    [InlineData(0.25)]
    [InlineData(0.75)]
    [InlineData(-0.75)]
    [InlineData(-1.25)]
    [InlineData(-1.75)]
    [InlineData(1.3)]
    public void Other_exponents_hold_above_zero(double exponent)
    {
        var program = Expanded(new Binary(BinaryOp.Power, X, exponent));
        foreach (double x in new[] { 0.2, 1, 3.5 })
        {
            Assert.Equal(Math.Pow(x, exponent), program.Evaluate([x]), Tolerance * 100);
        }
    }

    [Fact]
    public void An_exponent_may_be_an_expression()
        => Assert.Equal(Math.Pow(1.7, -0.6), Expanded(new Binary(BinaryOp.Power, X, -Y)).Evaluate([1.7, 0.6]), Tolerance);

    [Fact]
    public void None_is_left_inside_other_expressions()
    {
        Expr expanded = Powers.Expand(Exp(new Binary(BinaryOp.Power, new Binary(BinaryOp.Power, X, 2), 3) + X));
        Assert.False(Contains(expanded));
        Assert.Equal(Math.Exp(Math.Pow(0.9, 6) + 0.9), new ExpressionProgram(expanded).Evaluate([0.9]), Tolerance);

        static bool Contains(Expr e) => e is Binary { Op: BinaryOp.Power } || e.Parts.Any(Contains);
    }

    private static ExpressionProgram Expanded(Expr power) => new(Powers.Expand(power));
}
