namespace NetDsl.Benchmarks.Networks;

/// <summary>Two convolutions whose result is added to what they were given, or to a convolution of it where the shape changes.</summary>
[Block]
internal sealed partial class ResidualAttribute(int channels, int stride = 1, bool project = false) : WeightedLayerAttribute
{
    [Conv(nameof(channels), Stride = nameof(stride), Pad = 1, Bias = false), BatchNorm, Relu]
    [Conv(nameof(channels), Pad = 1, Bias = false), BatchNorm]
    public static partial Tensor Main { get; }

    [From(Block.Input), When(nameof(project)), Conv(nameof(channels), Kernel = 1, Stride = nameof(stride), Bias = false), BatchNorm]
    public static partial Tensor Shortcut { get; }

    [Add(nameof(Main), nameof(Shortcut)), Relu] public static partial Tensor Output { get; }
}
