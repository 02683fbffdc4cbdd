namespace NetDsl.Examples.Kitti;

/// <summary>A detector like <see cref="DetectNet"/> with a smaller trunk: 0.43 thousand million multiply-adds for a picture in place of
/// 18.6, and 0.2 million parameters in place of 6.</summary>
[Network, Adam(1e-3), Classes("car")]
public partial class DetectNetSmall
{
    [Input(384, 1248, 3, Mean = [127.0], Std = [64.0]), SmallTrunk] public static partial Tensor Features { get; }

    [Conv(1, Kernel = 1, Init = Init.LecunUniform), Sigmoid] public static partial Tensor Coverage { get; }

    /// <summary>Corners are tens of pixels, a long way for weights that begin near 0: they learn ten times as fast.</summary>
    [From(nameof(Features)), Conv(4, Kernel = 1, Rate = 10, Init = Init.LecunUniform)] public static partial Tensor Boxes { get; }

    [Target(24, 78, 1)] public static partial Tensor CoverageLabel { get; }
    [Target(24, 78, 4)] public static partial Tensor BoxLabel { get; }
    [Target(24, 78, 4)] public static partial Tensor BoxWeight { get; }

    [From(nameof(Coverage)), MeanSquaredError(nameof(CoverageLabel), Weight = 0.5, Reduction = Reduction.Sum)]
    public static partial Tensor CoverageLoss { get; }

    [From(nameof(Boxes)), MeanAbsoluteError(nameof(BoxLabel), Weight = 2, Reduction = Reduction.Sum, Weights = nameof(BoxWeight))]
    public static partial Tensor BoxLoss { get; }
}
