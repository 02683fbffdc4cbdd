using System.Globalization;

namespace NetDsl;

/// <summary>What one epoch of training gave.</summary>
public sealed record EpochResult
{
    /// <summary>The epoch, counted from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The mean loss of the samples when they were trained on: with dropout, and while the weights were changing.</summary>
    public required double TrainLoss { get; init; }

    /// <summary>The mean loss of the validation samples after the epoch; null without validation.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>What else was measured on the validation samples.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>The accuracy on the validation samples; null without validation, or for a network that is no classifier.</summary>
    public double? ValidationAccuracy => Find(Metric.Accuracy);

    /// <summary>The learning rate of the epoch's last step.</summary>
    public required double Rate { get; init; }

    /// <summary>How long training and validation took.</summary>
    public required double Seconds { get; init; }

    /// <summary>A measure by its name, or null.</summary>
    public double? Find(string metric)
    {
        foreach (var (name, value) in Metrics)
            if (name == metric)
                return value;
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"epoch {Epoch}: loss {TrainLoss:0.0000}{(ValidationLoss is { } loss ? $", validation loss {loss:0.0000}" : "")}{string.Concat(Metrics.Select(m => $", {m}"))}");
}
