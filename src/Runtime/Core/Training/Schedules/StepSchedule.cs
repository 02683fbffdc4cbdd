namespace NetDsl;

/// <summary>The rate is multiplied with a factor every so many epochs.</summary>
public sealed class StepSchedule(double every, double factor) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs) => Math.Pow(factor, Math.Floor(epoch / every));
}
