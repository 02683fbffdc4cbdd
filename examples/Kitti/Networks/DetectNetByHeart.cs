namespace NetDsl.Examples.Kitti;

/// <summary><see cref="DetectNet"/> without dropout, to learn a few pictures by heart: what a network has to be able to do before it is asked for
/// more. Its weights begin at random, so it learns otherwise than one that begins with GoogLeNet's: the heads first, the trunk slowly, or the box loss
/// blows the features up before they say anything; and it begins with nothing covered, for so it is nearly everywhere.</summary>
[Network, Adam(1e-3), Classes("car")]
public partial class DetectNetByHeart
{
    [Input(384, 1248, 3, Mean = [127.0])]
    [GoogLeNetTrunk(0, Rate = 0.02, Name = "googlenet")]
    public static partial Tensor Features { get; }

    [Conv(1, Kernel = 1, Rate = 0.1, Init = Init.LecunUniform, BiasInit = -3, Name = "cvg/classifier"), Sigmoid]
    public static partial Tensor Coverage { get; }

    [From(nameof(Features)), Conv(4, Kernel = 1, Init = Init.LecunUniform, Name = "bbox/regressor")]
    public static partial Tensor Boxes { get; }

    [Target(24, 78, 1)] public static partial Tensor CoverageLabel { get; }
    [Target(24, 78, 4)] public static partial Tensor BoxLabel { get; }
    [Target(24, 78, 4)] public static partial Tensor BoxWeight { get; }

    [From(nameof(Coverage)), MeanSquaredError(nameof(CoverageLabel), Weight = 0.5, Reduction = Reduction.Sum)]
    public static partial Tensor CoverageLoss { get; }

    [From(nameof(Boxes)), MeanAbsoluteError(nameof(BoxLabel), Weight = 2, Reduction = Reduction.Sum, Weights = nameof(BoxWeight))]
    public static partial Tensor BoxLoss { get; }
}
