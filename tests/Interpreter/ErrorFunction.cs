namespace NetDsl.Interpreter;

/// <summary>erf to the last digits of a double: its series near 0, a continued fraction of 1 - erf further out.</summary>
internal static class ErrorFunction
{
    /// <summary>Where the series would begin to lose digits and the fraction has become short.</summary>
    private const double Near = 2;

    public static double Of(double x)
    {
        double size = Math.Abs(x);
        return double.IsNaN(x) ? x
            : size < Near ? Series(x)
            : Math.Sign(x) * (size > 6 ? 1 : 1 - Complement(size));
    }

    /// <summary>2 / sqrt(pi) exp(-x^2) times the sum of 2^n x^(2n + 1) / (1 3 5 ... (2n + 1)): all terms have one sign.</summary>
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>exp(-x^2) / sqrt(pi) / (x + (1/2) / (x + (2/2) / (x + (3/2) / ...))), from the inside out.</summary>
    private static double Complement(double x)
    {
        double fraction = x;
        for (int n = 200; n > 0; n--)
        {
            fraction = x + (0.5 * n / fraction);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }
}
