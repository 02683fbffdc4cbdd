namespace NetDsl;

/// <summary>A filter of 3 x 3 by hand, applied to each channel on its own. Training leaves it as it is.</summary>
/// <remarks>
/// <para>Formula: <c>y[i, j, c] = sum over u, v of x[i + u - 1, j + v - 1, c] * weight[u, v]</c>, where x is 0 outside the picture.</para>
/// <para>Shape: unchanged, or with <see cref="Padding.Valid"/> two rows and two columns smaller (and places counted from 0).</para>
/// <para>Keras equivalent: <c>DepthwiseConv2D(3, padding="same", use_bias=False, trainable=False)</c>. PyTorch equivalent:
/// <c>F.conv2d(x, weight, padding=1, groups=channels)</c>.</para>
/// </remarks>
public sealed class FixedConvAttribute : LayerAttribute
{
    /// <summary>A filter with a name.</summary>
    /// <param name="filter">Which.</param>
    public FixedConvAttribute(Filter filter) => Filter = filter;

    /// <summary>A filter of one's own: the <see cref="Weights"/> say which.</summary>
    public FixedConvAttribute()
    {
    }

    /// <summary>A filter with a name.</summary>
    public Filter Filter { get; }

    /// <summary>The nine weights, row by row, in place of a filter with a name.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>Whether zeros around the picture keep its extents. Default: <see cref="Padding.Same"/>.</summary>
    public Padding Padding { get; set; } = Padding.Same;
}
