namespace NetDsl;

/// <summary>The rate is multiplied with a factor in each epoch: factor^epoch.</summary>
public sealed class ExponentialSchedule(double factor) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs) => Math.Pow(factor, epoch);
}
