namespace NetDsl;

/// <summary>Batch normalisation: each channel with mean 0 and variance 1 over the batch, then scaled and shifted as is learnt.</summary>
/// <remarks>
/// <para>Formula: <c>y = (x - mean) / sqrt(variance + epsilon) * weight + bias</c>, by channel. In training mean and variance are those of
/// the batch and all its pixels; running ones are kept (<c>running = (1 - momentum) * running + momentum * batch</c>, the variance
/// without bias, n - 1) and used in evaluation and prediction, where all of it is one multiply and add at the end of the layer before.</para>
/// <para>Frozen, by itself or in a frozen block, it uses the running ones in training too and leaves them as they are. Shared, it moves them once for
/// each use, in the order of the uses.</para>
/// <para>Shape: unchanged; the channels are the last extent.</para>
/// <para>Keras equivalent: <c>BatchNormalization(momentum=0.9, epsilon=1e-5)</c>, whose momentum is 1 less this one. PyTorch equivalent:
/// <c>nn.BatchNorm2d(channels)</c>.</para>
/// </remarks>
public sealed class BatchNormAttribute : WeightedLayerAttribute
{
    /// <summary>The share of a batch in the running statistics. Default: 0.1.</summary>
    public object Momentum { get; set; } = 0.1;

    /// <summary>Added to the variance. Default: 1e-5.</summary>
    public object Epsilon { get; set; } = 1e-5;
}
