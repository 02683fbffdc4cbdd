namespace NetDsl;

/// <summary>A convolution: the same small weights at every place of a picture.</summary>
/// <remarks>
/// <para>Formula: <c>y[i, j, f] = bias[f] + sum over u, v, c of x[i * stride + u * dilation - pad, j * stride + v * dilation - pad, c] *
/// weight[u, v, c, f]</c>, where x is 0 outside the picture.</para>
/// <para>Shape: <c>height x width x channels</c> becomes <c>h x w x filters</c> with
/// <c>h = (height + 2 pad - dilation (kernel - 1) - 1) / stride + 1</c>, rounded down.</para>
/// <para>Keras equivalent: <c>Conv2D(filters, kernel)</c>. PyTorch equivalent: <c>nn.Conv2d(channels, filters, kernel)</c>, whose weight
/// is stored as filters x channels x height x width and whose weights and biases begin differently.</para>
/// </remarks>
/// <param name="filters">The number of filters, which become the channels: an int, or in a block the name of a parameter.</param>
public sealed class ConvAttribute(object filters) : WeightedLayerAttribute
{
    /// <summary>The number of filters: an int, or in a block the name of a parameter.</summary>
    public object Filters { get; } = filters;

    /// <summary>Height and width of the filters: an int, <c>new[] { height, width }</c>, or in a block the name of a
    /// parameter, also as one of the two: <c>new object[] { 1, nameof(width) }</c>. Default: 3.</summary>
    public object Kernel { get; set; } = 3;

    /// <summary>How far the filters move from one place to the next: an int, <c>new[] { down, across }</c>, or in a block the name of a
    /// parameter. Default: 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros around the picture, on each side: an int, <c>new[] { above and below, left and right }</c>, or in a block the name of a
    /// parameter. Default: 0.</summary>
    public object Pad { get; set; } = 0;

    /// <summary><see cref="NetDsl.Padding.Same"/> in place of a number in <see cref="Pad"/>: a <see cref="NetDsl.Padding"/>, or in a block the name of
    /// a parameter. Default: <see cref="NetDsl.Padding.Valid"/>, as <see cref="Pad"/> says.</summary>
    public object Padding { get; set; } = NetDsl.Padding.Valid;

    /// <summary>How far the weights of a filter lie apart in the picture: an int, <c>new[] { down, across }</c>, or in a block the name of a
    /// parameter. Default: 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>How many groups channels and filters are divided into, in their order: the filters of a group see the channels of that group
    /// alone, so that the weight is <c>[height, width, channels / Groups, filters]</c>. With as many groups and filters as channels, each channel
    /// has a filter of its own, <c>weight[u, v, 0, c]</c> (a depthwise convolution; Keras's <c>DepthwiseConv2D(kernel)</c>). An int that divides
    /// both, or in a block the name of a parameter. Keras and PyTorch equivalent: <c>groups</c>. Default: 1.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether there is a bias: a bool, or in a block the name of a parameter. Default: true.</summary>
    public object Bias { get; set; } = true;

    /// <summary>How the weights begin: an <see cref="NetDsl.Init"/>, or in a block the name of a parameter. Default:
    /// <see cref="NetDsl.Init.GlorotUniform"/>.</summary>
    public object Init { get; set; } = NetDsl.Init.GlorotUniform;

    /// <summary>For <see cref="NetDsl.Init.Normal"/> the standard deviation, for <see cref="NetDsl.Init.Uniform"/> the limit, for
    /// <see cref="NetDsl.Init.Constant"/> the value, for <see cref="NetDsl.Init.Orthogonal"/> the factor; the others do not read it.
    /// A number, or in a block the name of a parameter. Default: 0.05, for <see cref="NetDsl.Init.Orthogonal"/> 1.</summary>
    public object InitScale { get; set; } = 0.05;

    /// <summary>What the biases begin with: a number, or in a block the name of a parameter. Default: 0.</summary>
    public object BiasInit { get; set; } = 0.0;

    /// <summary>The weights themselves, to begin with: in the order of <c>weight[height, width, channels, filters]</c>. Replaces
    /// <see cref="Init"/>.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>The biases themselves, to begin with: one for each filter. Replaces <see cref="BiasInit"/>.</summary>
    public double[] Biases { get; set; } = [];
}
