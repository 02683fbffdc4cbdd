using System.Collections.Immutable;

namespace NetDsl;

/// <summary>What each epoch of a training gave, and how it ended.</summary>
public sealed class History
{
    internal History(ImmutableArray<EpochResult> epochs, TrainingOutcome outcome, string? stopReason)
        => (Epochs, Outcome, StopReason) = (epochs, outcome, stopReason);

    /// <summary>The epochs, in order, from the first one on, also where training went on from a checkpoint.</summary>
    public ImmutableArray<EpochResult> Epochs { get; }

    /// <summary>How the last call of Fit ended.</summary>
    public TrainingOutcome Outcome { get; }

    /// <summary>What the callback said that stopped the training; null if none did.</summary>
    public string? StopReason { get; }

    /// <summary>The epoch with the lowest validation loss, or, without validation, with the lowest training loss; null before
    /// the first epoch.</summary>
    public EpochResult? Best => Epochs.MinBy(epoch => epoch.ValidationLoss ?? epoch.TrainLoss);

    /// <summary>The training losses, an epoch each.</summary>
    public IEnumerable<double> TrainLoss => Epochs.Select(epoch => epoch.TrainLoss);

    /// <summary>The validation losses of the epochs that have one.</summary>
    public IEnumerable<double> ValidationLoss => Epochs.Select(epoch => epoch.ValidationLoss).OfType<double>();

    /// <summary>The validation accuracies of the epochs that have one.</summary>
    public IEnumerable<double> ValidationAccuracy => Epochs.Select(epoch => epoch.ValidationAccuracy).OfType<double>();
}
