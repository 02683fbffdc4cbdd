namespace NetDsl;

/// <summary>A convolution: the same small weights at every place of a picture.</summary>
/// <remarks>
/// <para>Formula: <c>y[i, j, f] = bias[f] + sum over u, v, c of x[i * stride + u * dilation - pad, j * stride + v * dilation - pad, c] *
/// weight[u, v, c, f]</c>, where x is 0 outside the picture.</para>
/// <para>Shape: <c>height x width x channels</c> becomes <c>h x w x filters</c> with
/// <c>h = (height + 2 pad - dilation (kernel - 1) - 1) / stride + 1</c>, rounded down.</para>
/// <para>Keras equivalent: <c>Conv2D(filters, kernel)</c>. PyTorch equivalent: <c>nn.Conv2d(channels, filters, kernel)</c>, whose weight
/// is stored as filters x channels x height x width and drawn differently.</para>
/// </remarks>
/// <param name="filters">The number of filters, which become the channels: an int, or in a block the name of a parameter.</param>
public sealed class ConvAttribute(object filters) : LayerAttribute
{
    /// <summary>The number of filters: an int, or in a block the name of a parameter.</summary>
    public object Filters { get; } = filters;

    /// <summary>Height and width of the filters: an int, or <c>new[] { height, width }</c>. Default: 3.</summary>
    public object Kernel { get; set; } = 3;

    /// <summary>From one place of the filters to the next: an int, or <c>new[] { down, across }</c>. Default: 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros around the picture, on each side: an int, or <c>new[] { above and below, left and right }</c>. Default: 0.</summary>
    public object Pad { get; set; } = 0;

    /// <summary><see cref="Padding.Same"/> in place of <see cref="Pad"/>. Default: <see cref="Padding.Valid"/>.</summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>From one weight of a filter to the next: an int, or <c>new[] { down, across }</c>. Default: 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>1: each filter sees all channels. As many as there are channels, and as many filters: each channel has a filter of its
    /// own, and <c>weight[u, v, 0, c]</c> is that of channel c (a depthwise convolution; Keras's <c>DepthwiseConv2D(kernel)</c>, PyTorch's
    /// <c>nn.Conv2d(channels, channels, kernel, groups=channels)</c>). An int, or in a block the name of a parameter. Default: 1.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether there is a bias. Default: true.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights begin. Default: <see cref="Init.GlorotUniform"/>.</summary>
    public Init Init { get; set; } = Init.GlorotUniform;

    /// <summary>For <see cref="Init.Normal"/> the standard deviation, for <see cref="Init.Uniform"/> the limit, for
    /// <see cref="Init.Constant"/> the value; the other ways to begin do not read it. Default: 0.05.</summary>
    public double InitScale { get; set; } = 0.05;

    /// <summary>What the biases begin with. Default: 0.</summary>
    public double BiasInit { get; set; }

    /// <summary>The weights themselves, to begin with: in the order of <c>weight[height, width, channels, filters]</c>. Replaces
    /// <see cref="Init"/>.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>The biases themselves, to begin with: one for each filter. Replaces <see cref="BiasInit"/>.</summary>
    public double[] Biases { get; set; } = [];
}
