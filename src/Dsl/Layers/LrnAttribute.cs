namespace NetDsl;

/// <summary>Local response normalisation: each channel is divided by a power of the mean square of itself and its neighbours at the same
/// pixel.</summary>
/// <remarks>
/// <para>Formula: <c>y[c] = x[c] / (K + Alpha / size * sum of x[d]²)^Beta</c>, where d goes over <c>size</c> channels: c, the <c>size / 2</c>
/// (rounded down) before it and the rest behind it. Channels before the first and behind the last count as 0.</para>
/// <para>Shape: unchanged; the input is a picture, <c>height x width x channels</c>.</para>
/// <para>Keras has no equivalent (TensorFlow's <c>tf.nn.local_response_normalization</c> does not divide Alpha by the size). PyTorch equivalent:
/// <c>nn.LocalResponseNorm(size)</c>; Caffe's LRN across channels is the same.</para>
/// </remarks>
/// <param name="size">How many neighbouring channels are added up, from 1 to 255: an int, or in a block the name of a
/// parameter.</param>
public sealed class LrnAttribute(object size) : LayerAttribute
{
    /// <summary>How many neighbouring channels are added up, from 1 to 255: an int, or in a block the name of a parameter.</summary>
    public object Size { get; } = size;

    /// <summary>What the mean square is multiplied by, at least 0: a number, or in a block the name of a parameter. Default: 1e-4.</summary>
    public object Alpha { get; set; } = 1e-4;

    /// <summary>The exponent: a number, or in a block the name of a parameter. Default: 0.75.</summary>
    public object Beta { get; set; } = 0.75;

    /// <summary>What is added to Alpha times the mean square, above 0: a number, or in a block the name of a parameter. Default: 1.</summary>
    public object K { get; set; } = 1.0;
}
