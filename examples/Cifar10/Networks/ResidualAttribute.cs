namespace NetDsl.Examples.Cifar10;

/// <summary>Two convolutions whose result is added to what they were given (He, Zhang, Ren and Sun, 2015); where the shape changes, to a
/// convolution of it.</summary>
/// <param name="channels">Of the result.</param>
/// <param name="stride">Of the first convolution.</param>
/// <param name="project">Whether the shape changes.</param>
[Block]
public sealed partial class ResidualAttribute(int channels, int stride = 1, bool project = false) : WeightedLayerAttribute
{
    [Conv(nameof(channels), Stride = nameof(stride), Pad = 1, Bias = false, Init = Init.HeNormal), BatchNorm, Relu]
    [Conv(nameof(channels), Pad = 1, Bias = false, Init = Init.HeNormal), BatchNorm]
    public static partial Tensor Main { get; }

    [From(Block.Input), When(nameof(project)), Conv(nameof(channels), Kernel = 1, Stride = nameof(stride), Bias = false), BatchNorm]
    public static partial Tensor Shortcut { get; }

    [Add(nameof(Main), nameof(Shortcut)), Relu] public static partial Tensor Output { get; }
}
