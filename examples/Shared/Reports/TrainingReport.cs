namespace NetDsl.Examples.Reports;

/// <summary>What a training came to, for other programs to read: what <c>--json</c> writes.</summary>
public sealed record TrainingReport
{
    /// <summary>The name of the class.</summary>
    public required string Network { get; init; }

    /// <summary>Such as <c>cpu</c> or <c>cuda:1</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Threads of the CPU; 0 on other devices.</summary>
    public required int Threads { get; init; }

    /// <summary>The epochs done.</summary>
    public required int Epochs { get; init; }

    /// <summary>The mean loss of each epoch's training samples.</summary>
    public required double[] TrainLoss { get; init; }

    /// <summary>The mean loss of the validation samples after each epoch.</summary>
    public required double[] ValidationLoss { get; init; }

    /// <summary>The part of the validation samples that was recognised after each epoch.</summary>
    public required double[] ValidationAccuracy { get; init; }

    /// <summary>The mean loss of the test samples.</summary>
    public required double TestLoss { get; init; }

    /// <summary>The part of the test samples that was recognised.</summary>
    public required double TestAccuracy { get; init; }

    /// <summary>SHA-256 of the weights in logical order: equal bits, equal hash, however many threads there were.</summary>
    public required string WeightsHash { get; init; }

    /// <summary>How long each epoch took, its validation included.</summary>
    public required double[] SecondsPerEpoch { get; init; }

    /// <summary>Puts together what is known of a trained classifier.</summary>
    public static TrainingReport Of(Classifier network, History history, ClassificationScore test) => new()
    {
        Network = network.Structure.Name,
        Device = network.Device.Kind == DeviceKind.Cpu ? "cpu" : network.Device.Id,
        Threads = network.Device.Threads,
        Epochs = history.Epochs.Length,
        TrainLoss = [.. history.TrainLoss],
        ValidationLoss = [.. history.ValidationLoss],
        ValidationAccuracy = [.. history.ValidationAccuracy],
        TestLoss = test.Loss,
        TestAccuracy = test.Accuracy,
        WeightsHash = network.HashWeights(),
        SecondsPerEpoch = [.. history.Epochs.Select(epoch => epoch.Seconds)],
    };

    /// <summary>Writes the file, whole or not at all.</summary>
    public void Write(string path) => JsonReport.Write(path, this);
}
