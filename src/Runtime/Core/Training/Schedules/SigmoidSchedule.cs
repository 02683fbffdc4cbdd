namespace NetDsl;

/// <summary>The rate falls from 1 to 0 along an S, half-way down at an epoch: 1 / (1 + e^(steepness * (epoch - middle))).</summary>
public sealed class SigmoidSchedule(double steepness, double middle) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs) => 1 / (1 + Math.Exp(steepness * (epoch - middle)));
}
