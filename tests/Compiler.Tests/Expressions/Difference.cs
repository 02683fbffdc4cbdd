using NetDsl.Generator.Expressions;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Expressions;

/// <summary>Derivatives by central differences in double.</summary>
internal static class Difference
{
    /// <summary>The error of a difference with a step of 1e-5: a few times 1e-10 from the third derivative and as much from
    /// rounding, for functions and derivatives of about 1.</summary>
    public const double Tolerance = 1e-8;

    private const double Step = 1e-5;

    public static double Of(Expr f, int index, params double[] at)
    {
        var program = new ExpressionProgram(f);
        double[] up = [.. at], down = [.. at];
        up[index] += Step;
        down[index] -= Step;
        return (program.Evaluate(up) - program.Evaluate(down)) / (2 * Step);
    }

    /// <summary>Compares the symbolic derivative with the difference.</summary>
    public static void Check(Expr f, int index, params double[] at)
    {
        double expected = Of(f, index, at), actual = new ExpressionProgram(Derivative.Of(f, index)).Evaluate(at);
        Assert.True(Math.Abs(actual - expected) <= Tolerance * Math.Max(1, Math.Abs(expected)),
            $"derivative {index} of {f} at {string.Join(", ", at)}: {actual}, by differences {expected}");
    }
}
