using NetDsl.Generator.Expressions;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Expressions;

public class ErfTests
{
    /// <summary>The polynomial's error and rounding near 0; further out those of exp, made smaller by 1 - exp.</summary>
    private const double Ulps = 1.25;

    private static readonly SingleProgram Erf = new(MathFunctions.ErfDefinition);

    [Fact]
    public void Is_right_to_the_bound()
    {
        var sweep = Sweep.Even(MathFunctions.ErfDefinition, ErrorFunction.Of, -5, 5);
        Assert.True(sweep.WorstUlps <= Ulps, $"{sweep}");
    }

    [Fact]
    public void Is_right_to_the_bound_for_small_numbers()
    {
        var sweep = Sweep.ByBits(MathFunctions.ErfDefinition, ErrorFunction.Of, 1e-30f, 1f);
        Assert.True(sweep.WorstUlps <= Ulps, $"{sweep}");
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(4.5f, 1f)]
    [InlineData(-50f, -1f)]
    [InlineData(3e38f, 1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(float.NegativeInfinity, -1f)]
    [InlineData(float.NaN, float.NaN)]
    public void Has_the_right_special_values(float x, float expected) => Assert.Equal(expected, Erf.Evaluate(x));

    [Fact]
    public void Of_negative_zero_is_negative_zero() => Assert.True(float.IsNegative(Erf.Evaluate(-0f)));
}
