namespace NetDsl;

/// <summary>Local response normalisation: each channel is divided by what it and its neighbours show at the same pixel.</summary>
/// <remarks>
/// <para>Formula: <c>y[c] = x[c] / (K + Alpha / size * sum of x[d]²)^Beta</c>, the sum over the <c>size</c> channels d from
/// <c>c - size / 2</c>, rounded down, on; there is nothing before the first channel and behind the last.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras has none (TensorFlow's <c>tf.nn.local_response_normalization</c> does not divide Alpha by the size). PyTorch equivalent:
/// <c>nn.LocalResponseNorm(size)</c>; Caffe's LRN across channels is the same.</para>
/// </remarks>
/// <param name="size">How many neighbouring channels are added up, from 1 to 255.</param>
public sealed class LrnAttribute(int size) : LayerAttribute
{
    /// <summary>How many neighbouring channels are added up.</summary>
    public int Size { get; } = size;

    /// <summary>What their mean square is multiplied by. Default: 1e-4.</summary>
    public double Alpha { get; set; } = 1e-4;

    /// <summary>The exponent. Default: 0.75.</summary>
    public double Beta { get; set; } = 0.75;

    /// <summary>What is added to it, above 0. Default: 1.</summary>
    public double K { get; set; } = 1;
}
