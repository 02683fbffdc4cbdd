namespace NetDsl.Examples.Overfitting;

/// <summary>One way to train, and what came of it.</summary>
/// <param name="Name">What is done against overfitting.</param>
/// <param name="History">The losses.</param>
/// <param name="Test">On digits that were in none of them.</param>
internal sealed record Trial(string Name, History History, ClassificationScore Test)
{
    /// <summary>The epoch whose weights were kept: that of the best one with early stopping, else the last.</summary>
    public required EpochResult Kept { get; init; }

    /// <summary>How far the two losses are apart.</summary>
    public double Gap => Kept.ValidationLoss!.Value - Kept.TrainLoss;
}
