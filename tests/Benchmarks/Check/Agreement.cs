using System.Globalization;

namespace NetDsl.Benchmarks.Check;

/// <summary>Compares a device's numbers with the CPU's.</summary>
/// <param name="where">What was run, and on which device.</param>
/// <param name="tolerance">How far apart two numbers may be, in parts of the largest.</param>
internal sealed class Agreement(string where, double tolerance)
{
    /// <summary>In float32: sums run in another order, and each step starts from the rounding of the one before. A kernel that is wrong is off by more.</summary>
    public const double Float32 = 1e-3;

    /// <summary>In TF32 factors have eleven bits, so that a sum is off by up to a thousandth of its products' sizes, in each layer and step anew.</summary>
    public const double Tf32 = 2e-2;

    /// <summary>The largest difference so far, in parts of the largest number it was found among.</summary>
    public double Largest { get; private set; }

    /// <summary>What is allowed where products are multiplied so.</summary>
    public static double ToleranceOf(Precision precision) => precision == Precision.Tf32 ? Tf32 : Float32;

    /// <exception cref="DisagreementException">They are further apart, or there is nothing to compare.</exception>
    public void Compare(string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        double magnitude = 0;
        foreach (var number in expected) magnitude = Math.Max(magnitude, Math.Abs(number));
        if (!double.IsFinite(magnitude) || magnitude == 0)
            throw new DisagreementException(string.Create(CultureInfo.InvariantCulture, $"{where}: {what} cannot be compared, the largest on the CPU is {magnitude}."));

        for (var i = 0; i < expected.Length; i++)
        {
            var difference = Math.Abs((double)expected[i] - actual[i]) / magnitude;
            // Not a number is not within anything.
            if (!(difference <= tolerance))
            {
                throw new DisagreementException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{where}: {what}, number {i} of {expected.Length} is {actual[i]:R}, and on the CPU {expected[i]:R}: {difference:G3} of the largest apart, where {tolerance} is allowed."));
            }

            Largest = Math.Max(Largest, difference);
        }
    }
}
