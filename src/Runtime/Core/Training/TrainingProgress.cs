namespace NetDsl;

/// <summary>Where a training is: reported after every step and after every epoch.</summary>
/// <param name="Epoch">The epoch under way, counted from 1.</param>
/// <param name="Epochs">How many epochs there will be.</param>
/// <param name="Samples">The samples of this epoch trained on so far.</param>
/// <param name="SamplesPerEpoch">The samples of an epoch.</param>
/// <param name="Step">The steps done in all.</param>
/// <param name="Loss">The mean loss of this epoch so far.</param>
/// <param name="Result">What the epoch gave, in the report that ends it; else null.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, int Samples, int SamplesPerEpoch, long Step, double Loss, EpochResult? Result);
