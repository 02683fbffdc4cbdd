namespace NetDsl;

/// <summary>A picture made larger by a whole factor.</summary>
/// <remarks>
/// <para>Formula: <c>y[i, j, c] = x[i / factor, j / factor, c]</c>, rounded down; with <see cref="NetDsl.Interpolation.Bilinear"/> the mean of the four
/// pixels around <c>((i + 1/2) / factor - 1/2, (j + 1/2) / factor - 1/2)</c>, weighted by nearness; beyond the edge the edge goes on.</para>
/// <para>Shape: <c>height x width x channels</c> becomes <c>factor height x factor width x channels</c>.</para>
/// <para>Keras equivalent: <c>UpSampling2D(factor, interpolation=...)</c>. PyTorch equivalent: <c>nn.Upsample(scale_factor=factor, mode=...)</c>.</para>
/// </remarks>
/// <param name="factor">How many times larger: an int, <c>new[] { down, across }</c>, or in a block the name of a parameter.</param>
public sealed class UpsampleAttribute(object factor) : LayerAttribute
{
    /// <summary>How many times larger: an int, <c>new[] { down, across }</c>, or in a block the name of a parameter.</summary>
    public object Factor { get; } = factor;

    /// <summary>How the new pixels are made: an <see cref="NetDsl.Interpolation"/>, or in a block the name of a parameter. Default:
    /// <see cref="NetDsl.Interpolation.Nearest"/>.</summary>
    public object Interpolation { get; set; } = NetDsl.Interpolation.Nearest;
}
