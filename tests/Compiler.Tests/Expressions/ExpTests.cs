using NetDsl.Generator.Expressions;

namespace NetDsl.Compiler.Tests.Expressions;

public class ExpTests
{
    /// <summary>Two roundings, of 1 + r and of the result, and the polynomial's own error of a fifth of one.</summary>
    private const double Ulps = 1.5;

    /// <summary>ln of the smallest normal number and ln of the largest number, both rounded inwards.</summary>
    private const float Least = -87.33654f, Most = 88.72283f;

    private static readonly SingleProgram Exp = new(MathFunctions.ExpDefinition);

    [Fact]
    public void Is_right_to_the_bound_wherever_the_result_is_a_normal_number()
    {
        var sweep = Sweep.Even(MathFunctions.ExpDefinition, Math.Exp, Least, Most);
        Assert.True(sweep.WorstUlps <= Ulps, $"{sweep}");
    }

    [Fact]
    public void Is_right_to_the_bound_close_to_zero()
    {
        var sweep = Sweep.ByBits(MathFunctions.ExpDefinition, Math.Exp, 1e-10f, 1f);
        Assert.True(sweep.WorstUlps <= Ulps, $"{sweep}");
    }

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(1e-42f, 1f)]
    [InlineData(-87.34f, 0f)]
    [InlineData(-1e30f, 0f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.NaN, float.NaN)]
    public void Has_the_right_special_values(float x, float expected) => Assert.Equal(expected, Exp.Evaluate(x));

    [Theory]
    [InlineData(88.72284f)]
    [InlineData(1000f)]
    [InlineData(3e38f)]
    [InlineData(float.PositiveInfinity)]
    public void Stays_at_the_largest_number_instead_of_overflowing(float x) => Assert.Equal(float.MaxValue, Exp.Evaluate(x));

    [Theory]
    [InlineData(-1000f)]
    [InlineData(-100f)]
    [InlineData(-88.8f)]
    [InlineData(-80f)]
    [InlineData(200f)]
    public void The_derivative_of_a_function_made_of_it_stays_a_number(float x)
    {
        var swish = Exprs.X / (1 + Exprs.Exp(-Exprs.X));
        float slope = new SingleProgram(Primitives.Of(Derivative.Of(swish, 0))).Evaluate(x);
        Assert.Equal(x < 0 ? 0f : 1f, slope, 1e-30f);
    }

    [Fact]
    public void Of_negative_zero_is_that_of_zero() => Assert.Equal(1f, Exp.Evaluate(-0f));
}
