namespace NetDsl;

/// <summary>Layer normalisation: brings the features of each sample, pixel or step to mean 0 and variance 1, then scales and shifts them by
/// learned numbers.</summary>
/// <remarks>
/// <para>Formula: <c>y[i] = (x[i] - mean) / sqrt(variance + Epsilon) * weight[i] + bias[i]</c>, with mean and variance over the last axis, the
/// variance divided by n. <c>weight</c> begins with 1, <c>bias</c> with 0.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>LayerNormalization(epsilon=1e-5)</c>, whose own default is 1e-3, and which calls the weight gamma and the bias beta. PyTorch equivalent:
/// <c>nn.LayerNorm(features)</c>.</para>
/// </remarks>
public sealed class LayerNormAttribute : WeightedLayerAttribute
{
    /// <summary>What is added to the variance, above 0: a number, or in a block the name of a parameter. Default: 1e-5.</summary>
    public object Epsilon { get; set; } = 1e-5;
}
