using NetDsl.Data;

namespace NetDsl;

/// <summary>How to train. Shapes, loss and optimiser are declared with the network and cannot be changed here.</summary>
public sealed class FitOptions
{
    /// <summary>How many epochs the network has done in all when <see cref="Network.Fit"/> ends: those before a checkpoint and of earlier calls
    /// count. <c>Epochs = net.Epoch + 10</c> trains ten more. A <see cref="Schedule"/> spans all of them.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Samples a step: 1 is online training, 0 or <see cref="int.MaxValue"/> means all of them at once (full batch). The
    /// last step of an epoch takes what is left.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Whether each epoch goes through the samples in an order of its own. Without it the order is that of the data,
    /// and the samples for validation are the last ones.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>What orders and dropout are drawn from; null means what the training began with, which is
    /// <see cref="Network.Seed"/> unless something else was asked for then.</summary>
    public uint? Seed { get; init; }

    /// <summary>The part of the samples that is kept from training and measured after each epoch, from 0 to less than 1. Drawn
    /// once, from the seed.</summary>
    public double Validation { get; init; }

    /// <summary>Samples of their own to measure after each epoch, instead of <see cref="Validation"/>.</summary>
    public DataSet? ValidationData { get; init; }

    /// <summary>Validation samples in one go; 0 means as many as in a training step.</summary>
    public int ValidationBatchSize { get; init; }

    /// <summary>The learning rate; null means the declared one.</summary>
    public double? Rate { get; init; }

    /// <summary>How the learning rate changes over the epochs; null leaves it as it is. It goes by <see cref="Epochs"/> as they are now: where a
    /// training goes on with more of them than it began with, the rate goes on as if there had been so many from the start. After 10 of 10 epochs
    /// along a cosine it is 0; with 20 it then leaps to the half.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>How pictures are changed, in this order, each time they are trained on; those that validate stay as they are. An input
    /// is a picture if the network declares height, width and channels for it. The changes are drawn from the seed, the epoch and the
    /// picture's number in the data set.</summary>
    public IReadOnlyList<Transform> Augmentation { get; init; } = [];

    /// <summary>Threads that decode and change pictures ahead of the training; the training helps them where it would have to wait. 0 means
    /// one for every four processors; <see cref="Device.MaxThreads"/> is the most. Their number changes no bit.</summary>
    public int AugmentationThreads { get; init; }

    /// <summary>What else to do after each epoch, in this order.</summary>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>Told of every step, on the thread that trains.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Ends the training after the step under way.</summary>
    public CancellationToken Cancellation { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Epochs);
        ArgumentOutOfRangeException.ThrowIfNegative(BatchSize);
        ArgumentOutOfRangeException.ThrowIfNegative(ValidationBatchSize);
        ArgumentOutOfRangeException.ThrowIfNegative(AugmentationThreads);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(AugmentationThreads, Device.MaxThreads);
        if (!(Validation is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(Validation), Validation, "The part for validation is from 0 to less than 1.");
        if (Validation > 0 && ValidationData is not null)
            throw new ArgumentException($"Give either {nameof(Validation)} or {nameof(ValidationData)}.");
        if (Rate is { } rate && !(double.IsFinite(rate) && rate >= 0))
            throw new ArgumentOutOfRangeException(nameof(Rate), rate, "The rate is a finite number, 0 or more.");
    }
}
