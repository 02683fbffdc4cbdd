namespace NetDsl.Training;

/// <summary>A place in the training, between two steps.</summary>
/// <param name="Epoch">The epochs done.</param>
/// <param name="Step">The steps done.</param>
/// <param name="Samples">The samples seen of the epoch under way.</param>
/// <param name="Loss">The sum of their losses.</param>
/// <param name="RateFactor">What callbacks have multiplied the rate with so far.</param>
internal readonly record struct TrainingPosition(int Epoch, long Step, int Samples, double Loss, double RateFactor)
{
    /// <summary>Before the first step.</summary>
    public static TrainingPosition Start => new(0, 0, 0, 0, 1);
}
