using NetDsl.Examples.Kitti;

namespace NetDsl.Examples.Tests.Kitti;

/// <summary><see cref="DetectNet"/> for pictures of another size and for two classes: the trunk is the same.</summary>
[Network, Adam(1e-4, WeightDecay = 1e-6), Classes("car", "pedestrian")]
public partial class CarsAndPeople
{
    [Input(360, 640, 3, Mean = [127.0]), GoogLeNetTrunk(BiasRate = 2, BiasDecay = 0, Name = "googlenet")]
    public static partial Tensor Features { get; }

    [Conv(2, Kernel = 1, Init = Init.LecunUniform, BiasRate = 2, BiasDecay = 0, Name = "cvg/classifier"), Sigmoid]
    public static partial Tensor Coverage { get; }

    [From(nameof(Features)), Conv(4, Kernel = 1, Init = Init.LecunUniform, BiasRate = 2, BiasDecay = 0, Name = "bbox/regressor")]
    public static partial Tensor Boxes { get; }

    [Target(22, 40, 2)] public static partial Tensor CoverageLabel { get; }
    [Target(22, 40, 4)] public static partial Tensor BoxLabel { get; }
    [Target(22, 40, 4)] public static partial Tensor BoxWeight { get; }

    [From(nameof(Coverage)), MeanSquaredError(nameof(CoverageLabel), Weight = 0.5, Reduction = Reduction.Sum)]
    public static partial Tensor CoverageLoss { get; }

    [From(nameof(Boxes)), MeanAbsoluteError(nameof(BoxLabel), Weight = 2, Reduction = Reduction.Sum, Weights = nameof(BoxWeight))]
    public static partial Tensor BoxLoss { get; }
}
