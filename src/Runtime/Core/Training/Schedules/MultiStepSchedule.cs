namespace NetDsl;

/// <summary>The rate is multiplied with a factor at each of some epochs.</summary>
public sealed class MultiStepSchedule(double factor, params IReadOnlyList<double> at) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double epoch, double epochs) => Math.Pow(factor, Passed(epoch));

    private int Passed(double epoch)
    {
        var passed = 0;
        for (var i = 0; i < at.Count; i++)
            if (epoch >= at[i])
                passed++;
        return passed;
    }
}
