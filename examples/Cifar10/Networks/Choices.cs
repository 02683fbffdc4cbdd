using NetDsl.Data;
using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Cifar10;

/// <summary>The networks there are, each with its settings. The lecture's for all of CIFAR-10; those for the bundled thirtieth of it take
/// more epochs, and change the pictures at random so that they are not learnt by heart.</summary>
internal static class Choices
{
    public static IReadOnlyList<NetworkChoice> All { get; } =
    [
        new("cnn", typeof(CifarNetwork), (device, seed) => new CifarNetwork(device) { Seed = seed },
            Bundled: new(Epochs: 20, Batch: 32, Rate: 0.01, Validation: 0.1) { Augmentation = [new Flip(), new Shift(3)] },
            Whole: new(Epochs: 25, Batch: 32, Rate: 0.01, Validation: 0.1)),
        new("resnet20", typeof(ResNet20), (device, seed) => new ResNet20(device) { Seed = seed },
            Bundled: new(Epochs: 15, Batch: 32, Rate: 0.05, Validation: 0.1) { Augmentation = [new Flip(), new Shift(3)] },
            Whole: new(Epochs: 60, Batch: 128, Rate: 0.1, Validation: 0.1)
            {
                Augmentation = [new Flip(), new Crop(32) { Padding = 4 }],
                Schedule = _ => new CosineSchedule(),
            }),
    ];
}
