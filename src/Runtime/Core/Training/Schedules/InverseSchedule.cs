namespace NetDsl;

/// <summary>The rate falls ever more slowly: (1 + gamma * epoch)^-power.</summary>
public sealed class InverseSchedule(double gamma, double power = 1) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs) => Math.Pow(1 + gamma * epoch, -power);
}
