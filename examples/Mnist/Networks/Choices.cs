using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Mnist;

/// <summary>The networks there are, each with its settings. Those for all of MNIST are the lecture's, and for LeNet-5 those that
/// docs/performance.md compares; the bundled sixth of it has fewer steps in an epoch, so its batches are smaller.</summary>
internal static class Choices
{
    public static IReadOnlyList<NetworkChoice> All { get; } =
    [
        new("perceptron", typeof(MnistPerceptron), (device, seed) => new MnistPerceptron(device) { Seed = seed },
            Bundled: new(Epochs: 15, Batch: 10, Rate: 0.3, Validation: 0.1), Whole: new(Epochs: 25, Batch: 200, Rate: 0.01, Validation: 0.2)),
        new("conv", typeof(MnistConvolutional), (device, seed) => new MnistConvolutional(device) { Seed = seed },
            Bundled: new(Epochs: 4, Batch: 50, Rate: 0.001, Validation: 0.1), Whole: new(Epochs: 10, Batch: 200, Rate: 0.001, Validation: 0.2)),
        new("lenet5", typeof(LeNet5), (device, seed) => new LeNet5(device) { Seed = seed },
            Bundled: new(Epochs: 15, Batch: 16, Rate: 0.01, Validation: 0.1), Whole: new(Epochs: 10, Batch: 64, Rate: 0.01, Validation: 0)),
    ];
}
