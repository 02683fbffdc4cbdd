namespace NetDsl.Examples.Kitti;

/// <summary>
/// The detector of NVIDIA's DIGITS on KITTI: says of each 16 x 16 pixels whether a car covers them, and where its corners are. Pictures are
/// 1248 x 384, RGB from 0 to 255; what is smaller is filled up with black below and on the right. Corners are in pixels from the cell's
/// upper left one; a target tells how much each counts: one over the box's width or height, times the object's norm, and 0 where
/// nothing is. Caffe's weights are for BGR: the channels of the first layer's have to be turned round.
/// </summary>
[Network, Adam(1e-4, WeightDecay = 1e-6), Classes("car")]
public partial class DetectNet
{
    [Input(384, 1248, 3, Mean = [127.0])]
    [GoogLeNetTrunk(BiasRate = 2, BiasDecay = 0, Name = "googlenet")]
    public static partial Tensor Features { get; }

    [Conv(1, Kernel = 1, Init = Init.LecunUniform, BiasRate = 2, BiasDecay = 0, Name = "cvg/classifier"), Sigmoid]
    public static partial Tensor Coverage { get; }

    [From(nameof(Features)), Conv(4, Kernel = 1, Init = Init.LecunUniform, BiasRate = 2, BiasDecay = 0, Name = "bbox/regressor")]
    public static partial Tensor Boxes { get; }

    [Target(24, 78, 1)] public static partial Tensor CoverageLabel { get; }
    [Target(24, 78, 4)] public static partial Tensor BoxLabel { get; }
    [Target(24, 78, 4)] public static partial Tensor BoxWeight { get; }

    [From(nameof(Coverage)), MeanSquaredError(nameof(CoverageLabel), Weight = 0.5, Reduction = Reduction.Sum)]
    public static partial Tensor CoverageLoss { get; }

    [From(nameof(Boxes)), MeanAbsoluteError(nameof(BoxLabel), Weight = 2, Reduction = Reduction.Sum, Weights = nameof(BoxWeight))]
    public static partial Tensor BoxLoss { get; }
}
