using System.Globalization;

namespace NetDsl.Benchmarks.Check;

/// <summary>Compares a device's numbers with the CPU's.</summary>
/// <param name="where">What was run, and on which device.</param>
/// <param name="tolerance">How far apart two numbers may be, in parts of the largest.</param>
internal sealed class Agreement(string where, double tolerance)
{
    /// <summary>In float32: sums run in another order, and what a step makes of that is multiplied by the next. The residual
    /// network, at its high rate, comes to 1e-4; a kernel that is wrong is off by more.</summary>
    public const double Float32 = 1e-3;

    /// <summary>In TF32 factors have eleven bits, so that a sum is off by up to a thousandth of its products' sizes, in each
    /// layer anew, and twice over two steps.</summary>
    public const double Tf32 = 2e-2;

    /// <summary>How long the difference of two updates may be, in parts of the update: rounding decides the sign of a gradient
    /// that is nearly none, and Adam makes a step of full length of it. The update of a kernel that is wrong is off by its own
    /// length.</summary>
    public const double Float32Updates = 0.05;

    /// <summary>The same in TF32, which decides for more of them.</summary>
    public const double Tf32Updates = 0.25;

    /// <summary>The largest difference so far, in parts of the largest number it was found among.</summary>
    public double Largest { get; private set; }

    /// <summary>What is allowed where products are multiplied so.</summary>
    public static double ToleranceOf(Precision precision) => precision == Precision.Tf32 ? Tf32 : Float32;

    /// <inheritdoc cref="ToleranceOf"/>
    public static double ToleranceOfUpdates(Precision precision) => precision == Precision.Tf32 ? Tf32Updates : Float32Updates;

    /// <summary>As vectors: by the length of what they differ by.</summary>
    /// <exception cref="DisagreementException">It is too long.</exception>
    public void CompareLengths(string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        double length = 0, apart = 0;
        for (var i = 0; i < expected.Length; i++)
        {
            length += (double)expected[i] * expected[i];
            apart += Math.Pow((double)expected[i] - actual[i], 2);
        }

        // What does not change does not change elsewhere either.
        var difference = apart == 0 ? 0 : Math.Sqrt(apart / length);
        if (!(difference <= tolerance))
            throw new DisagreementException(string.Create(CultureInfo.InvariantCulture, $"{where}: {what} differs from the CPU's by {difference:G3} of its length, where {tolerance} is allowed."));
        Largest = Math.Max(Largest, difference);
    }

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
