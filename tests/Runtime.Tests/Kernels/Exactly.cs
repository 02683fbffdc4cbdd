namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>A sum of products in double, and how far single precision may be from it.</summary>
internal struct Exactly
{
    private double sum, magnitude;
    private int count;

    public void Add(float a, float b)
    {
        sum += (double)a * b;
        magnitude += Math.Abs((double)a * b);
        count++;
    }

    /// <summary>
    /// Each of n fused multiply-adds rounds by half a unit in the last place of a sum that is never larger than all magnitudes together:
    /// n * 2^-24 of them, and a little more for the errors of errors.
    /// </summary>
    public readonly void AssertNear(float actual, string place)
    {
        var tolerance = count * Math.ScaleB(1.01, -24) * magnitude;
        Assert.True(Math.Abs(actual - sum) <= tolerance, FormattableString.Invariant($"{place}: {actual} instead of {sum}, tolerance {tolerance}"));
    }
}
