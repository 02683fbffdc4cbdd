using NetDsl.Data;

namespace NetDsl.Examples.Runs;

/// <summary>How a network is trained.</summary>
/// <param name="Epochs">How often all samples are gone through.</param>
/// <param name="Batch">Samples a step.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Validation">The part of the training samples that is kept for validation.</param>
public sealed record TrainingSettings(int Epochs, int Batch, double Rate, double Validation)
{
    /// <summary>The random changes of pictures; none where it is empty.</summary>
    public IReadOnlyList<Transform> Augmentation { get; init; } = [];

    /// <summary>How the rate changes over so many epochs.</summary>
    public Func<int, Schedule>? Schedule { get; init; }
}
