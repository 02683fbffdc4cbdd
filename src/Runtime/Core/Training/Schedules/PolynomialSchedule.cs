namespace NetDsl;

/// <summary>The rate falls to 0 at the end: (1 - epoch / epochs)^power; a straight line for a power of 1.</summary>
public sealed class PolynomialSchedule(double power = 1) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs) => Math.Pow(Math.Max(0, 1 - epoch / epochs), power);
}
