namespace NetDsl.Examples.Kitti;

/// <summary>A schedule whose epochs are passes through all pictures, where a pass is made in several parts, each of which is an epoch to the
/// training.</summary>
/// <param name="schedule">In passes.</param>
/// <param name="parts">Of a pass.</param>
sealed class PassSchedule(Schedule schedule, int parts) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs)
    {
        var pass = epoch / parts;
        return schedule.Factor(schedule.PerEpoch ? Math.Floor(pass) : pass, epochs / parts);
    }
}
