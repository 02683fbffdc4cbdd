namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>A sum of products in double, and how far single precision may be from it.</summary>
internal struct Exactly
{
    private double _sum, _magnitude;
    private int _count;

    public void Add(float a, float b)
    {
        _sum += (double)a * b;
        _magnitude += Math.Abs((double)a * b);
        _count++;
    }

    /// <summary>
    /// Each of n fused multiply-adds rounds by half a unit in the last place of a sum that is never larger than all magnitudes together:
    /// n * 2^-24 of them, and a little more for the errors of errors.
    /// </summary>
    public readonly void AssertNear(float actual, string place)
    {
        var tolerance = _count * Math.ScaleB(1.01, -24) * _magnitude;
        Assert.True(Math.Abs(actual - _sum) <= tolerance, FormattableString.Invariant($"{place}: {actual} instead of {_sum}, tolerance {tolerance}"));
    }
}
