namespace NetDsl;

/// <summary>The rate stays as it is.</summary>
public sealed class ConstantSchedule : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs) => 1;
}
