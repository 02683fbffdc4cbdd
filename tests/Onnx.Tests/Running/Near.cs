namespace NetDsl.OnnxTests.Running;

/// <summary>Compares what ONNX Runtime gives with what it should.</summary>
internal static class Near
{
    /// <summary>Of the largest magnitude. Both sides add up in single precision in orders of their own, and a few of ONNX Runtime's
    /// functions are approximations.</summary>
    private const double Tolerance = 1e-4;

    public static void Check(string what, IEnumerable<double> expected, float[] actual)
    {
        double[] wanted = [.. expected];
        Assert.Equal(wanted.Length, actual.Length);
        double largest = Math.Max(1e-6, wanted.Max(Math.Abs));
        for (int i = 0; i < wanted.Length; i++)
        {
            Assert.True(Math.Abs(wanted[i] - actual[i]) <= Tolerance * largest,
                FormattableString.Invariant($"{what}: number {i} of {wanted.Length} is {actual[i]:R}, not {wanted[i]:R}; the largest is {largest:R}"));
        }
    }
}
