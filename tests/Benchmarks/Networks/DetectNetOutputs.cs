using NetDsl.Examples.Kitti;

namespace NetDsl.Benchmarks.Networks;

/// <summary>The same layers for inference: coverage and box of a cell side by side.</summary>
[Network(Precision = Products.Precision)]
internal sealed partial class DetectNetOutputs
{
    [Input(384, 1248, 3), GoogLeNetTrunk] public static partial Tensor Features { get; }
    [Conv(1, Kernel = 1), Sigmoid] public static partial Tensor Coverage { get; }
    [From(nameof(Features)), Conv(4, Kernel = 1)] public static partial Tensor Boxes { get; }
    [Concat(nameof(Coverage), nameof(Boxes))] public static partial Tensor Cells { get; }
}
