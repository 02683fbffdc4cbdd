using NetDsl.Examples.Kitti;

namespace NetDsl.OpenClTests.Networks;

/// <summary>DetectNet with a quarter of its filters, for pictures of 96 x 64, without dropout: all its blocks, its normalisation over
/// channels, its pooling with the last window cut off, and both its losses.</summary>
[Network, Sgd(2e-4, WeightDecay = 1e-6)]
internal sealed partial class ReducedDetectNet
{
    [Input(64, 96, 3), ReducedTrunk(BiasRate = 2, BiasDecay = 0)] public static partial Tensor Features { get; }

    [Conv(1, Kernel = 1, Init = Init.LecunUniform, BiasRate = 2, BiasDecay = 0), Sigmoid] public static partial Tensor Coverage { get; }

    [From(nameof(Features)), Conv(4, Kernel = 1, Init = Init.LecunUniform, BiasRate = 2, BiasDecay = 0)] public static partial Tensor Boxes { get; }

    [Target(4, 6, 1)] public static partial Tensor CoverageLabel { get; }
    [Target(4, 6, 4)] public static partial Tensor BoxLabel { get; }
    [Target(4, 6, 4)] public static partial Tensor BoxWeight { get; }

    [From(nameof(Coverage)), MeanSquaredError(nameof(CoverageLabel), Weight = 0.5, Reduction = Reduction.Sum)]
    public static partial Tensor CoverageLoss { get; }

    [From(nameof(Boxes)), MeanAbsoluteError(nameof(BoxLabel), Weight = 2, Reduction = Reduction.Sum, Weights = nameof(BoxWeight))]
    public static partial Tensor BoxLoss { get; }
}

/// <summary>DetectNet's trunk with a quarter of its filters.</summary>
[Block]
[Conv(16, Kernel = 7, Stride = 2, Pad = 3, Init = Init.LecunUniform, BiasInit = 0.2), Relu, MaxPool(3, Stride = 2, Ceil = true), Lrn(5)]
[Conv(16, Kernel = 1, Init = Init.LecunUniform, BiasInit = 0.2), Relu, Conv(48, Pad = 1, Init = Init.LecunUniform, BiasInit = 0.2), Relu]
[Lrn(5), MaxPool(3, Stride = 2, Ceil = true)]
[Inception(16, 24, 32, 4, 8, 8), Inception(32, 32, 48, 8, 24, 16), MaxPool(3, Stride = 2, Ceil = true)]
[Inception(48, 24, 52, 4, 12, 16), Inception(40, 28, 56, 6, 16, 16), Inception(32, 32, 64, 6, 16, 16), Inception(28, 36, 72, 8, 16, 16)]
[Inception(64, 40, 80, 8, 32, 32), Inception(64, 40, 80, 8, 32, 32), Inception(96, 48, 96, 12, 32, 32, 0.5)]
internal sealed partial class ReducedTrunkAttribute : WeightedLayerAttribute;
