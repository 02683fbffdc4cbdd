namespace NetDsl;

/// <summary>A transposed convolution: each pixel is spread over a window of the output, by learned weights. It makes pictures larger again, and
/// computes what the input gradient of a convolution computes.</summary>
/// <remarks>
/// <para>Formula: <c>y[p, q, f] = bias[f] + sum of x[i, j, c] * weight[u, v, f, c]</c> over all c and all i, j, u, v with
/// <c>p = i * Stride + u - Pad</c> and <c>q = j * Stride + v - Pad</c>.</para>
/// <para>Shape: <c>height x width x channels</c> becomes <c>h x w x filters</c> with
/// <c>h = (height - 1) Stride - 2 Pad + Kernel + OutputPad</c>, or <c>height Stride</c> with <see cref="NetDsl.Padding.Same"/>.</para>
/// <para>The weight is stored as height x width x filters x channels, as Keras does.</para>
/// <para>Keras equivalent: <c>Conv2DTranspose(filters, kernel, strides)</c>. PyTorch equivalent:
/// <c>nn.ConvTranspose2d(channels, filters, kernel, stride, padding, output_padding)</c>, whose weight is stored as channels x filters x height x
/// width.</para>
/// </remarks>
/// <param name="filters">The number of filters, which become the channels: an int, or in a block the name of a parameter.</param>
public sealed class ConvTransposeAttribute(object filters) : WeightedLayerAttribute
{
    /// <summary>The number of filters: an int, or in a block the name of a parameter.</summary>
    public object Filters { get; } = filters;

    /// <summary>Height and width of the filters: an int, <c>new[] { height, width }</c>, or in a block the name of a
    /// parameter. Default: 3.</summary>
    public object Kernel { get; set; } = 3;

    /// <summary>How far the windows of neighbouring pixels lie apart in the output: an int, <c>new[] { down, across }</c>, or in a block the name of a
    /// parameter. Default: 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Rows and columns of the output cut off on each side: an int, <c>new[] { above and below, left and right }</c>, or in a block the name of a
    /// parameter. Default: 0.</summary>
    public object Pad { get; set; } = 0;

    /// <summary>Rows and columns added to the output below and on the right, fewer than the stride: an int, <c>new[] { below, right }</c>, or in a
    /// block the name of a parameter; left out with <see cref="NetDsl.Padding.Same"/>. PyTorch equivalent: <c>output_padding</c>. Default: 0.</summary>
    public object OutputPad { get; set; } = 0;

    /// <summary><see cref="NetDsl.Padding.Same"/> in place of a number in <see cref="Pad"/>: a <see cref="NetDsl.Padding"/>, or in a block the name of
    /// a parameter. Default: <see cref="NetDsl.Padding.Valid"/>, as <see cref="Pad"/> says.</summary>
    public object Padding { get; set; } = NetDsl.Padding.Valid;

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

    /// <summary>The weights themselves, to begin with: in the order of <c>weight[height, width, filters, channels]</c>. Replaces
    /// <see cref="Init"/>.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>The biases themselves, to begin with: one for each filter. Replaces <see cref="BiasInit"/>.</summary>
    public double[] Biases { get; set; } = [];
}
