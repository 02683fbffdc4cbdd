namespace NetDsl;

/// <summary>A filter of 3 x 3 numbers given by hand, applied to each channel on its own. It is never trained.</summary>
/// <remarks>
/// <para>Formula: <c>y[i, j, c] = sum over u, v of x[i + u - 1, j + v - 1, c] * weight[u, v]</c>, where x is 0 outside the picture.</para>
/// <para>Shape: unchanged; with <see cref="NetDsl.Padding.Valid"/> two rows and two columns fewer, and <c>x[i + u, j + v, c]</c> in the formula.</para>
/// <para>Keras equivalent: <c>DepthwiseConv2D(3, padding="same", use_bias=False, trainable=False)</c>. PyTorch equivalent:
/// <c>F.conv2d(x, weight, padding=1, groups=channels)</c>.</para>
/// </remarks>
/// <param name="filter">A <see cref="NetDsl.Filter"/> with a name, or in a block the name of a parameter. Left out, <see cref="Weights"/> say
/// which filter it is.</param>
public sealed class FixedConvAttribute(object? filter = null) : LayerAttribute
{
    /// <summary>A filter with a name, or null where <see cref="Weights"/> are given.</summary>
    public object? Filter { get; } = filter;

    /// <summary>The nine weights, row by row, in place of a filter with a name.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>Whether zeros around the picture keep its extents: a <see cref="NetDsl.Padding"/>, or in a block the name of a parameter.
    /// Default: <see cref="NetDsl.Padding.Same"/>.</summary>
    public object Padding { get; set; } = NetDsl.Padding.Same;
}
