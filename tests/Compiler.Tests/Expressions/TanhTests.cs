using NetDsl.Generator.Expressions;

namespace NetDsl.Compiler.Tests.Expressions;

public class TanhTests
{
    /// <summary>Those of exp - 1, halved by the quotient where that is large, and those of the quotient.</summary>
    private const double Ulps = 2.25;

    private static readonly SingleProgram Tanh = new(MathFunctions.TanhDefinition);

    [Fact]
    public void Is_right_to_the_bound()
    {
        var sweep = Sweep.Even(MathFunctions.TanhDefinition, Math.Tanh, -12, 12);
        Assert.True(sweep.WorstUlps <= Ulps, $"{sweep}");
    }

    [Fact]
    public void Is_right_to_the_bound_for_small_numbers()
    {
        var sweep = Sweep.ByBits(MathFunctions.TanhDefinition, Math.Tanh, 1e-30f, 1f);
        Assert.True(sweep.WorstUlps <= Ulps, $"{sweep}");
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1e-42f, 1e-42f)]
    [InlineData(50f, 1f)]
    [InlineData(-3e38f, -1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(float.NegativeInfinity, -1f)]
    [InlineData(float.NaN, float.NaN)]
    public void Has_the_right_special_values(float x, float expected) => Assert.Equal(expected, Tanh.Evaluate(x));
}
