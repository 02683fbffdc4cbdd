namespace NetDsl.Training;

/// <summary>A place in the training, between two steps.</summary>
/// <param name="Epoch">The epochs done.</param>
/// <param name="Step">The steps done.</param>
/// <param name="Samples">The samples seen of the epoch under way.</param>
/// <param name="Loss">The sum of their losses.</param>
/// <param name="RateFactor">What callbacks have multiplied the rate with so far.</param>
/// <param name="Plan">What the epoch under way was begun with; of no meaning between two epochs.</param>
internal readonly record struct TrainingPosition(int Epoch, long Step, int Samples, double Loss, double RateFactor, EpochPlan Plan = default)
{
    /// <summary>Before the first step.</summary>
    public static TrainingPosition Start => new(0, 0, 0, 0, 1);

    /// <summary>This place if the epoch under way was begun by such a plan, else the epoch's beginning: its steps stay done, but which samples
    /// they took says nothing of the samples now.</summary>
    public TrainingPosition By(in EpochPlan plan) => Plan == plan ? this : this with { Samples = 0, Loss = 0, Plan = plan };
}
