using NetDsl.Generator.Expressions;

namespace NetDsl.Compiler.Tests.Expressions;

public class LogTests
{
    /// <summary>The roundings of the sum of its parts; near 1 the polynomial's as well.</summary>
    private const double Ulps = 1;

    private const float SmallestNormal = 1.17549435e-38f;

    private static readonly SingleProgram Log = new(MathFunctions.LogDefinition);

    [Fact]
    public void Is_right_to_the_bound_for_all_normal_numbers()
    {
        var sweep = Sweep.ByBits(MathFunctions.LogDefinition, Math.Log, SmallestNormal, float.MaxValue);
        Assert.True(sweep.WorstUlps <= Ulps, $"{sweep}");
    }

    [Fact]
    public void Is_right_to_the_bound_around_one_where_the_result_is_small()
    {
        var sweep = Sweep.Even(MathFunctions.LogDefinition, Math.Log, 0.5f, 2f);
        Assert.True(sweep.WorstUlps <= Ulps, $"{sweep}");
    }

    [Theory]
    [InlineData(1f, 0f)]
    [InlineData(0f, float.NegativeInfinity)]
    [InlineData(-1f, float.NaN)]
    [InlineData(float.NegativeInfinity, float.NaN)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Has_the_right_special_values(float x, float expected) => Assert.Equal(expected, Log.Evaluate(x));

    [Theory]
    [InlineData(1e-45f)]
    [InlineData(1e-40f)]
    [InlineData(1.17e-38f)]
    public void Of_subnormal_numbers_is_that_of_a_number_near_two_to_the_minus_127(float x)
        => Assert.InRange(Log.Evaluate(x), -88.1f, -87.3f);

    [Fact]
    public void Of_negative_zero_is_that_of_zero() => Assert.Equal(float.NegativeInfinity, Log.Evaluate(-0f));
}
