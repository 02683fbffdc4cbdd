using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>The networks there are, each with its settings.</summary>
internal static class Choices
{
    private static readonly DetectorOptions Surest = new() { Threshold = 0.05f, Clustering = new NonMaximumSuppression { MaxOverlap = 0.4 } };

    /// <summary>As DIGITS sets it: 30 epochs, of which each third learns a tenth as fast as the one before.</summary>
    private static readonly DetectorSettings Digits = new(Epochs: 30, Batch: 10, Rate: 1e-4, new StepSchedule(10, 0.1));

    private static readonly DetectorSettings ByHeart = new(Epochs: 640, Batch: 1, Rate: 1e-3, new WarmupSchedule(5, new CosineSchedule())) { Augmented = false };

    private static readonly DetectorOptions Decoded = new() { DecodedHeight = 352 };

    public static IReadOnlyList<DetectorChoice> All { get; } =
    [
        new("scenes", typeof(DetectNetScenes), (device, seed) => new DetectNetScenes(device) { Seed = seed },
            Scenes: new(Epochs: 50, Batch: 8, Rate: 1e-3, new CosineSchedule()) { Scenes = 800 },
            Folder: new(Epochs: 60, Batch: 8, Rate: 1e-3, new CosineSchedule()),
            Surest, Sure: 0.6),
        new("small", typeof(DetectNetSmall), (device, seed) => new DetectNetSmall(device) { Seed = seed },
            Scenes: new(Epochs: 20, Batch: 8, Rate: 1e-3, new CosineSchedule()),
            Folder: new(Epochs: 60, Batch: 8, Rate: 1e-3, new CosineSchedule()),
            Surest, Sure: 0.6),
        // Without lines that begin like the others: those networks are trained for an epoch wherever the project is checked, which
        // these would take hours for.
        new(
            "detectnet", typeof(DetectNet), (device, seed) => new DetectNet(device) { Seed = seed }, Digits, Digits,
            Decoded, Sure: 0),
        new(
            "by-heart", typeof(DetectNetByHeart), (device, seed) => new DetectNetByHeart(device) { Seed = seed }, ByHeart, ByHeart,
            Decoded, Sure: 0),
    ];
}
