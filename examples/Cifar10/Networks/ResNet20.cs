namespace NetDsl.Examples.Cifar10;

/// <summary>The residual network of twenty layers (He, Zhang, Ren and Sun, 2015, section 4.2), with a convolution where the shape changes. Its
/// blocks are named for the size of their pictures, so that what each makes of one can be drawn.</summary>
[Network, Sgd(0.1, Momentum = 0.9, WeightDecay = 1e-4)]
[Classes("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")]
public partial class ResNet20
{
    [Input(32, 32, 3, Scale = 1 / 255.0, Mean = [0.4914, 0.4822, 0.4465], Std = [0.247, 0.2435, 0.2616])] public static partial Tensor Image { get; }
    [Conv(16, Pad = 1, Bias = false, Init = Init.HeNormal), BatchNorm, Relu] public static partial Tensor Edges { get; }
    [Residual(16)] public static partial Tensor Whole1 { get; }
    [Residual(16)] public static partial Tensor Whole2 { get; }
    [Residual(16)] public static partial Tensor Whole3 { get; }
    [Residual(32, 2, true)] public static partial Tensor Half1 { get; }
    [Residual(32)] public static partial Tensor Half2 { get; }
    [Residual(32)] public static partial Tensor Half3 { get; }
    [Residual(64, 2, true)] public static partial Tensor Quarter1 { get; }
    [Residual(64)] public static partial Tensor Quarter2 { get; }
    [Residual(64)] public static partial Tensor Quarter3 { get; }
    [GlobalAvgPool, Dense(10), Softmax, CrossEntropy] public static partial Tensor Kind { get; }
}
