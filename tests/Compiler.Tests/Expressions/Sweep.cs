using NetDsl.Generator.Expressions;

namespace NetDsl.Compiler.Tests.Expressions;

/// <summary>The greatest errors of a definition over many arguments, in units in the last place of the exact result and
/// absolutely.</summary>
internal readonly record struct Sweep(double WorstUlps, float AtUlps, double WorstAbsolute, float AtAbsolute)
{
    private const int Count = 100_000;

    /// <summary>Draws arguments evenly from an interval.</summary>
    public static Sweep Even(Expr definition, Func<double, double> exact, float from, float to)
    {
        var random = new Random(20170511);
        return Run(definition, exact, () => (float)(from + ((to - (double)from) * random.NextDouble())));
    }

    /// <summary>Draws the bits of positive arguments evenly, so that every power of two between the ends is met equally
    /// often.</summary>
    public static Sweep ByBits(Expr definition, Func<double, double> exact, float from, float to)
    {
        var random = new Random(20170512);
        int first = BitConverter.SingleToInt32Bits(from), last = BitConverter.SingleToInt32Bits(to);
        return Run(definition, exact, () => BitConverter.Int32BitsToSingle(random.Next(first, last)));
    }

    private static Sweep Run(Expr definition, Func<double, double> exact, Func<float> next)
    {
        var program = new SingleProgram(definition);
        var worst = new Sweep(0, 0, 0, 0);
        for (int i = 0; i < Count; i++)
        {
            float x = next();
            double expected = exact(x), error = Math.Abs(program.Evaluate(x) - expected);
            float size = MathF.Abs((float)expected);
            double ulps = error / (MathF.BitIncrement(size) - size);
            // Written so that NaN is the worst of all.
            worst = ulps <= worst.WorstUlps ? worst : worst with { WorstUlps = ulps, AtUlps = x };
            worst = error <= worst.WorstAbsolute ? worst : worst with { WorstAbsolute = error, AtAbsolute = x };
        }

        return worst;
    }
}
