namespace NetDsl.Examples.Kitti;

/// <summary><see cref="DetectNetSmall"/> for pictures of 416 x 128, a ninth as many pixels: two cores train it in minutes.</summary>
[Network, Adam(1e-3), Classes("car")]
public partial class DetectNetScenes
{
    [Input(128, 416, 3, Mean = [127.0], Std = [64.0]), SmallTrunk] public static partial Tensor Features { get; }

    [Conv(1, Kernel = 1, Init = Init.LecunUniform), Sigmoid] public static partial Tensor Coverage { get; }

    /// <summary>Corners are tens of pixels, a long way for weights that begin near 0: they learn ten times as fast.</summary>
    [From(nameof(Features)), Conv(4, Kernel = 1, Rate = 10, Init = Init.LecunUniform)] public static partial Tensor Boxes { get; }

    [Target(8, 26, 1)] public static partial Tensor CoverageLabel { get; }
    [Target(8, 26, 4)] public static partial Tensor BoxLabel { get; }
    [Target(8, 26, 4)] public static partial Tensor BoxWeight { get; }

    [From(nameof(Coverage)), MeanSquaredError(nameof(CoverageLabel), Weight = 0.5, Reduction = Reduction.Sum)]
    public static partial Tensor CoverageLoss { get; }

    [From(nameof(Boxes)), MeanAbsoluteError(nameof(BoxLabel), Weight = 2, Reduction = Reduction.Sum, Weights = nameof(BoxWeight))]
    public static partial Tensor BoxLoss { get; }
}
