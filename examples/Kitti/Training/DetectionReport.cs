using NetDsl.Detection;
using NetDsl.Examples.Reports;

namespace NetDsl.Examples.Kitti;

/// <summary>What a training came to, for other programs to read: what <c>train --json</c> writes.</summary>
internal sealed record DetectionReport
{
    /// <summary>The name of the class.</summary>
    public required string Network { get; init; }

    /// <summary>Such as <c>cpu</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Threads of the CPU; 0 on other devices.</summary>
    public required int Threads { get; init; }

    /// <summary>The epochs done.</summary>
    public required int Epochs { get; init; }

    /// <summary>Of the held-out pictures, from 0 to 1.</summary>
    public required double Precision { get; init; }

    /// <summary>Of the held-out pictures, from 0 to 1.</summary>
    public required double Recall { get; init; }

    /// <summary>The least overlap for both.</summary>
    public required double Iou { get; init; }

    /// <summary>KITTI's average precision at 40 points of recall, in percent, of cars: an overlap above 0.7. Of several classes the mean, each with KITTI's
    /// overlap for it.</summary>
    public required DifficultyFigures Ap { get; init; }

    /// <summary>The same with an overlap above 0.5.</summary>
    public required DifficultyFigures ApAtHalf { get; init; }

    /// <summary>The mean loss of each epoch's training pictures.</summary>
    public required double[] TrainLoss { get; init; }

    /// <summary>How long each epoch took, without measuring.</summary>
    public required double[] SecondsPerEpoch { get; init; }

    /// <summary>SHA-256 of the weights in logical order: equal bits, equal hash, however many threads there were.</summary>
    public required string WeightsHash { get; init; }

    /// <summary>Puts together what is known of a trained network.</summary>
    public static DetectionReport Of(Network network, HeldOutResult result, IReadOnlyList<KittiScore> strict, IReadOnlyList<KittiScore> half) => new()
    {
        Network = network.Structure.Name,
        Device = network.Device.Kind == DeviceKind.Cpu ? "cpu" : network.Device.Id,
        Threads = network.Device.Threads,
        Epochs = network.Epoch,
        Precision = result.Score.Precision,
        Recall = result.Score.Recall,
        Iou = FoundScore.MinOverlap,
        Ap = DifficultyFigures.Of(strict),
        ApAtHalf = DifficultyFigures.Of(half),
        TrainLoss = [.. network.History.TrainLoss],
        SecondsPerEpoch = [.. network.History.Epochs.Select(epoch => epoch.Seconds)],
        WeightsHash = network.HashWeights(),
    };

    /// <summary>Writes the file, whole or not at all.</summary>
    public void Write(string path) => JsonReport.Write(path, this);
}
