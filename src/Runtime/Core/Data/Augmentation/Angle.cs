namespace NetDsl.Data;

/// <summary>Sine and cosine from additions and multiplications alone: those of the machine's libraries differ in their last bits
/// from one machine to another, and with them pictures would.</summary>
internal static class Angle
{
    private const double Quarter = 90, Radians = Math.PI / 180;

    /// <summary>Of an angle in degrees; exact at multiples of 90.</summary>
    public static (double Sine, double Cosine) SinCos(double degrees)
    {
        var quarters = Math.Round(degrees / Quarter);
        var x = (degrees - quarters * Quarter) * Radians;
        var (sine, cosine) = (Sine(x), Cosine(x));
        return ((int)quarters & 3) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }

    /// <summary>Taylor's series, to x^15: at an eighth of a turn what is left out is below the last bit.</summary>
    private static double Sine(double x)
    {
        var (sum, square) = (0.0, x * x);
        for (var n = 15; n > 1; n -= 2)
            sum = (1 + sum) * -square / (n * (n - 1));
        return x * (1 + sum);
    }

    private static double Cosine(double x)
    {
        var (sum, square) = (0.0, x * x);
        for (var n = 16; n > 0; n -= 2)
            sum = (1 + sum) * -square / (n * (n - 1));
        return 1 + sum;
    }
}
