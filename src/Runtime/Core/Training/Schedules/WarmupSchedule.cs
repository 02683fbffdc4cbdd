namespace NetDsl;

/// <summary>The rate rises in a straight line for some epochs, from <paramref name="start"/> times the full rate; then another
/// schedule begins, which knows only of the epochs that are left.</summary>
public sealed class WarmupSchedule(double length, Schedule? then = null, double start = 0) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs)
        => epoch < length ? start + (1 - start) * epoch / length : then?.At(epoch - length, epochs - length) ?? 1;
}
