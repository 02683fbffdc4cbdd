using NetDsl.Examples.Kitti;

namespace NetDsl.Benchmarks.Networks;

/// <summary>The detector with GoogLeNet's trunk, to be trained on coverage and boxes of every cell.</summary>
[Network(Precision = Products.Precision), Adam(1e-4)]
internal sealed partial class DetectNet
{
    [Input(384, 1248, 3), GoogLeNetTrunk] public static partial Tensor Features { get; }
    [Conv(1, Kernel = 1), Sigmoid] public static partial Tensor Coverage { get; }
    [From(nameof(Features)), Conv(4, Kernel = 1)] public static partial Tensor Boxes { get; }

    [From(nameof(Coverage)), MeanSquaredError(Weight = 0.5, Reduction = Reduction.Sum)] public static partial Tensor CoverageLoss { get; }
    [From(nameof(Boxes)), MeanAbsoluteError(Weight = 2, Reduction = Reduction.Sum)] public static partial Tensor BoxLoss { get; }
}
