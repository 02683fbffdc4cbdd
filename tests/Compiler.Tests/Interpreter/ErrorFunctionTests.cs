using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Interpreter;

public class ErrorFunctionTests
{
    /// <summary>A few roundings of numbers up to 1.</summary>
    private const double Tolerance = 1e-15;

    /// <summary>Values of Abramowitz and Stegun's tables 7.1 and beyond, on both sides of where the methods change.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 0.1124629160182849)]
    [InlineData(0.5, 0.5204998778130465)]
    [InlineData(1, 0.8427007929497149)]
    [InlineData(1.9, 0.9927904292352575)]
    [InlineData(2, 0.9953222650189527)]
    [InlineData(2.5, 0.9995930479825550)]
    [InlineData(-3, -0.9999779095030014)]
    [InlineData(10, 1)]
    public void Is_that_of_the_tables(double x, double expected) => Assert.Equal(expected, ErrorFunction.Of(x), Tolerance);
}
