namespace NetDsl;

/// <summary>How the learning rate changes while training goes on. Time is counted in epochs, with fractions, so that a schedule
/// means the same whatever the size of the batch.</summary>
public abstract class Schedule
{
    /// <summary>Whether the rate changes between epochs only, not with every step.</summary>
    public bool PerEpoch { get; init; }

    /// <summary>What the rate is multiplied with.</summary>
    /// <param name="epoch">The epochs done, with the fraction of the one under way.</param>
    /// <param name="epochs">How many epochs there will be.</param>
    public abstract double Factor(double epoch, double epochs);

    internal double At(double epoch, double epochs) => Factor(PerEpoch ? Math.Floor(epoch) : epoch, epochs);
}
