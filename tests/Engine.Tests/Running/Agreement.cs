namespace NetDsl.EngineTests.Running;

/// <summary>Compares an engine's numbers with the reference's.</summary>
internal static class Agreement
{
    /// <summary>Numbers are compared relative to the largest of them, but never more strictly than this: what is 0 in double
    /// is rounding in single precision, wherever terms of about 1 cancel.</summary>
    private const double LeastMagnitude = 1e-2;

    /// <summary>Fails unless all numbers agree to <paramref name="tolerance"/> times the largest magnitude among them, or
    /// <paramref name="largest"/> where they are some of many.</summary>
    public static void Check(string what, double[] expected, float[] actual, double tolerance, double largest = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        double magnitude = Math.Max(Math.Max(LeastMagnitude, largest), expected.Max(Math.Abs));
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(expected[i] - actual[i]) / magnitude;
            Assert.True(error <= tolerance,
                FormattableString.Invariant($"{what}: number {i} of {expected.Length} is {actual[i]:R}, not {expected[i]:R}; that is {error:G3} of the largest, {tolerance} is allowed"));
        }
    }

    public static void Check(string what, double expected, double actual, double tolerance, double largest = 0)
        => Check(what, [expected], [(float)actual], tolerance, largest);
}
