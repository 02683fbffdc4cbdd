namespace NetDsl;

/// <summary>Local response normalisation: each channel is divided by what it and its neighbours show at the same pixel.</summary>
/// <remarks>
/// <para>Formula: <c>y[c] = x[c] / (K + Alpha / size * sum of x[d]²)^Beta</c>, the sum over the <c>size</c> channels d from
/// <c>c - size / 2</c>, rounded down, on; there is nothing before the first channel and behind the last.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras has none (TensorFlow's <c>tf.nn.local_response_normalization</c> does not divide Alpha by the size). PyTorch equivalent:
/// <c>nn.LocalResponseNorm(size)</c>; Caffe's LRN across channels is the same.</para>
/// </remarks>
/// <param name="size">How many neighbouring channels are added up, from 1 to 255: an int, or in a block the name of a
/// parameter.</param>
public sealed class LrnAttribute(object size) : LayerAttribute
{
    /// <summary>How many neighbouring channels are added up.</summary>
    public object Size { get; } = size;

    /// <summary>What their mean square is multiplied by: a number, or in a block the name of a parameter. Default: 1e-4.</summary>
    public object Alpha { get; set; } = 1e-4;

    /// <summary>The exponent: a number, or in a block the name of a parameter. Default: 0.75.</summary>
    public object Beta { get; set; } = 0.75;

    /// <summary>What is added to it, above 0: a number, or in a block the name of a parameter. Default: 1.</summary>
    public object K { get; set; } = 1.0;
}
