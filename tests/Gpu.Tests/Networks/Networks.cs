namespace NetDsl.GpuTests.Networks;

/// <summary>The MNIST perceptron: tiles of all widths, and edges in both directions.</summary>
[Network, Input(28, 28, 1, Scale = 1 / 255.0)]
[Flatten, Dense(800), Relu, Dense(10), Softmax]
[CrossEntropy, Sgd(0.05)]
internal sealed partial class Perceptron;

/// <summary>Products and rows of awkward sizes.</summary>
[Network, Input(37)]
[Dense(70), Relu, Dense(33), Sigmoid, Dense(17), Tanh, Dense(5), Softmax]
[CrossEntropy, Sgd(0.1, Momentum = 0.9)]
internal sealed partial class Ragged;

/// <summary>The smooth activations.</summary>
[Network, Input(9)]
[Dense(20), Gelu, Dense(19), Gelu(Tanh = true), Dense(18), Swish, Dense(16), Softplus, Dense(3)]
[MeanSquaredError, Adam(0.01)]
internal sealed partial class Smooth;

/// <summary>The activations with an edge, and an activation of its own.</summary>
[Network, Input(2, 3, 2, Mean = [0.1, 0.2], Std = [0.5, 2])]
[Flatten, Dense(24), LeakyRelu(0.1), Dense(21), Elu, Dense(18), Activation(nameof(Bend)), Dense(4), Heaviside, Dense(2)]
[MeanAbsoluteError, RmsProp(0.01)]
internal sealed partial class Bent
{
    private static float Bend(float x) => x / (1 + MathF.Abs(x));
}

/// <summary>Random numbers in the forward and in the backward pass.</summary>
[Network, Input(30)]
[Dense(40), Relu, Dropout(0.4), Dense(20, Bias = false), Tanh, Dropout(0.2), Dense(1), Sigmoid]
[BinaryCrossEntropy, AdamW(0.01)]
internal sealed partial class Dropped;

/// <summary>A row that is wider than a group of threads.</summary>
[Network, Input(6)]
[Dense(300), Softmax]
[CrossEntropy(Labels = Labels.OneHot), Sgd(0.1, Momentum = 0.9, Nesterov = true, WeightDecay = 0.001)]
internal sealed partial class Wide;

/// <summary>Nothing but one number: rows without columns.</summary>
[Network, Input(1)]
[Dense(1), MeanSquaredError, Sgd(0.1)]
internal sealed partial class OneNumber;

/// <summary>No loss: it only predicts.</summary>
[Network, Input(5)]
[Dense(7), Relu, Dense(3), Softmax]
internal sealed partial class Untrained;

/// <summary>LeCun's network for digits: padded windows, means, a weight gradient that many groups share.</summary>
[Network, Input(28, 28, 1, Scale = 1 / 255.0)]
[Conv(6, Kernel = 5, Pad = 2), Tanh, AvgPool(2), Conv(16, Kernel = 5), Tanh, AvgPool(2)]
[Flatten, Dense(120), Tanh, Dense(84), Tanh, Dense(10), Softmax]
[CrossEntropy, Sgd(0.01, Momentum = 0.9)]
internal sealed partial class LeNet;

/// <summary>Windows that move by more than one, with gaps, over edges; pools that overlap; dropout in between.</summary>
[Network, Input(13, 11, 3)]
[Conv(5, Stride = 2, Pad = 1), Relu, Conv(17, Dilation = 2, Pad = 2), Tanh, MaxPool(3, Stride = 2, Ceil = true), Dropout(0.2)]
[Conv(6, Kernel = new[] { 2, 3 }, Padding = Padding.Same), Relu, MaxPool(2, Stride = 1), Conv(4, Kernel = 1, Stride = 2), Flatten, Dense(3), Softmax]
[CrossEntropy, Adam(0.01)]
internal sealed partial class Windows;

/// <summary>Means of all kinds, and what one reads in two ways.</summary>
[Network, Sgd(0.05)]
internal sealed partial class Means
{
    [Input(9, 9, 2)] public static partial Tensor Image { get; }
    [Conv(8, Pad = 1), Relu, AvgPool(3, Stride = 2, Pad = 1, Ceil = true, CountPadding = true)] public static partial Tensor Stem { get; }
    [Conv(8, Pad = 1), AvgPool(3, Stride = 1, Pad = 1), Tanh] public static partial Tensor Left { get; }
    [From(nameof(Stem)), Conv(8, Kernel = 5, Pad = 2)] public static partial Tensor Right { get; }
    [Add(nameof(Left), nameof(Right), nameof(Stem)), AvgPool(2, Ceil = true)] public static partial Tensor Sum { get; }
    [Flatten, Dense(3), MeanSquaredError] public static partial Tensor Out { get; }
}

/// <summary>Pictures so large that every shape of tiles is used.</summary>
[Network, Input(32, 32, 2)]
[Conv(96, Kernel = 1), Relu, Conv(16), Tanh, Conv(64, Kernel = 1), Relu, Conv(32, Kernel = 1), Tanh, MaxPool(4), Flatten, Dense(3)]
[MeanSquaredError, Sgd(0.01, Momentum = 0.9)]
internal sealed partial class Tiles;

/// <summary>Four layers of one shape.</summary>
[Network, Input(8, 8, 8)]
[Conv(8, Pad = 1), Relu, Conv(8, Pad = 1), Relu, Conv(8, Pad = 1), Relu, Conv(8, Pad = 1), Relu, Flatten, Dense(2), Softmax]
[CrossEntropy, Sgd(0.1)]
internal sealed partial class Alike;

/// <summary>Layers of one kind and different sizes.</summary>
[Network, Input(5, 4, 2)]
[Conv(3, Pad = 1), Relu, Conv(5, Pad = 1), Relu, Conv(4, Pad = 1), Relu, MaxPool(2, Stride = 1), Flatten, Dense(2)]
[MeanSquaredError, Sgd(0.1)]
internal sealed partial class Sizes;

/// <summary>Normalised pictures, a shortcut, means over all pixels.</summary>
[Network, Sgd(0.1, Momentum = 0.9)]
internal sealed partial class SmallResidual
{
    [Input(10, 10, 3), Conv(18, Pad = 1, Bias = false), BatchNorm, Relu] public static partial Tensor Stem { get; }
    [Conv(20, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu, Conv(20, Pad = 1, Bias = false), BatchNorm] public static partial Tensor Body { get; }
    [From(nameof(Stem)), Conv(20, Kernel = 1, Stride = 2, Bias = false), BatchNorm] public static partial Tensor Shortcut { get; }
    [Add(nameof(Body), nameof(Shortcut)), Relu, GlobalAvgPool, Dense(4), Softmax, CrossEntropy] public static partial Tensor Guess { get; }
}

/// <summary>Four ways side by side.</summary>
[Block]
internal sealed partial class InceptionAttribute(int c1, int c3Reduce, int c3, int c5Reduce, int c5, int pool) : LayerAttribute
{
    [Conv(nameof(c1), Kernel = 1), Relu] public static partial Tensor Branch1 { get; }
    [From(Block.Input), Conv(nameof(c3Reduce), Kernel = 1), Relu, Conv(nameof(c3), Pad = 1), Relu] public static partial Tensor Branch3 { get; }
    [From(Block.Input), Conv(nameof(c5Reduce), Kernel = 1), Relu, Conv(nameof(c5), Kernel = 5, Pad = 2), Relu] public static partial Tensor Branch5 { get; }
    [From(Block.Input), MaxPool(3, Stride = 1, Pad = 1), Conv(nameof(pool), Kernel = 1), Relu] public static partial Tensor BranchPool { get; }
    [Concat(nameof(Branch1), nameof(Branch3), nameof(Branch5), nameof(BranchPool))] public static partial Tensor Output { get; }
}

/// <summary>A small network of the kind of GoogLeNet's: pools that overlap and hang over, sums of neighbouring channels, ways side by side.</summary>
[Network, Input(19, 18, 3)]
[Conv(12, Kernel = 5, Stride = 2, Pad = 2), Relu, MaxPool(3, Stride = 2, Ceil = true), Lrn(5, Alpha = 0.1)]
[Inception(8, 6, 12, 3, 7, 5), MaxPool(3, Stride = 2, Ceil = true), Inception(16, 8, 17, 4, 8, 7), Inception(9, 8, 16, 2, 4, 3)]
[AvgPool(2), Flatten, Dense(5), Softmax]
[CrossEntropy, Sgd(0.1)]
internal sealed partial class SmallInception;

/// <summary>Filters for each channel, with strides and gaps, some of them by hand.</summary>
[Network, Input(14, 13, 3)]
[FixedConv(Filter.Sharpen), Conv(20, Kernel = 1), Relu, Conv(20, Pad = 1, Groups = 20, Bias = false), BatchNorm, Relu, Conv(18, Kernel = 1), Tanh]
[Conv(18, Kernel = new[] { 3, 5 }, Stride = 2, Pad = 2, Groups = 18), Relu, FixedConv(Filter.Blur, Padding = Padding.Valid), Conv(18, Kernel = 2, Dilation = 2, Groups = 18)]
[Flatten, Dense(4), MeanSquaredError, Sgd(0.05, Momentum = 0.9)]
internal sealed partial class Separable;

/// <summary>Pictures that become larger.</summary>
[Network, Input(6, 5, 2)]
[Conv(9, Pad = 1), Relu, Upsample(2), Conv(7), Tanh, Upsample(new[] { 2, 3 }, Interpolation = Interpolation.Bilinear), Conv(6, Stride = 2), Relu]
[Pad(1, 0, 2, 3), Conv(5, Kernel = 2), Relu, ConvTranspose(4, Stride = 2, Pad = 1), AvgPool(3), Flatten, Dense(3), MeanSquaredError, Sgd(0.05)]
internal sealed partial class Enlarged;

/// <summary>Filters in groups: of many outputs and of few, with strides.</summary>
[Network, Input(12, 11, 4)]
[Conv(24, Groups = 2, Pad = 1), Relu, Conv(36, Groups = 12, Stride = 2, Pad = 1, Bias = false), BatchNorm, Relu, Conv(64, Kernel = 1, Groups = 4), Tanh]
[Conv(40, Kernel = new[] { 1, 3 }, Groups = 8, Dilation = 2), Relu, GlobalAvgPool, Dense(3), MeanSquaredError, Sgd(0.1, Momentum = 0.9)]
internal sealed partial class InGroups;

/// <summary>A part of a network that others are made of.</summary>
[Block]
internal sealed partial class ResidualAttribute(int units, bool project = false) : WeightedLayerAttribute
{
    [Dense(nameof(units)), Relu, Dense(nameof(units))] public static partial Tensor Body { get; }
    [From(Block.Input), When(nameof(project)), Dense(nameof(units), Bias = false)] public static partial Tensor Shortcut { get; }
    [Add(nameof(Body), nameof(Shortcut)), Relu] public static partial Tensor Output { get; }
}

/// <summary>Blocks, weights of two uses, weights at their own rate and weights that stay as they are.</summary>
[Network, Input(12)]
[Residual(20, project: true, Rate = 0.5), Residual(20), Residual(20, Share = "Residual2"), Dense(9, Frozen = true), Tanh, Dense(3), Softmax]
[CrossEntropy, Sgd(0.1, Momentum = 0.9, WeightDecay = 0.01)]
internal sealed partial class Shared;
