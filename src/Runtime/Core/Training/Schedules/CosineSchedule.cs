namespace NetDsl;

/// <summary>The rate falls along half a cosine, from 1 to <paramref name="end"/> at the last epoch.</summary>
public sealed class CosineSchedule(double end = 0) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs)
        => end + (1 - end) * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, epoch / epochs)));
}
