using NetDsl.Examples.Kitti;

namespace NetDsl.Examples.Tests.Kitti;

/// <summary>Two classes over the small trunk. 90 rows of pixels are five cells and ten pixels: the trunk rounds up.</summary>
[Network, Adam(1e-3), Classes("car", "pedestrian")]
public partial class SmallCarsAndPeople
{
    [Input(90, 160, 3, Mean = [127.0], Std = [64.0]), SmallTrunk] public static partial Tensor Features { get; }

    [Conv(2, Kernel = 1, Init = Init.LecunUniform), Sigmoid] public static partial Tensor Coverage { get; }

    [From(nameof(Features)), Conv(4, Kernel = 1, Rate = 10, Init = Init.LecunUniform)] public static partial Tensor Boxes { get; }

    [Target(6, 10, 2)] public static partial Tensor CoverageLabel { get; }
    [Target(6, 10, 4)] public static partial Tensor BoxLabel { get; }
    [Target(6, 10, 4)] public static partial Tensor BoxWeight { get; }

    [From(nameof(Coverage)), MeanSquaredError(nameof(CoverageLabel), Weight = 0.5, Reduction = Reduction.Sum)]
    public static partial Tensor CoverageLoss { get; }

    [From(nameof(Boxes)), MeanAbsoluteError(nameof(BoxLabel), Weight = 2, Reduction = Reduction.Sum, Weights = nameof(BoxWeight))]
    public static partial Tensor BoxLoss { get; }
}
