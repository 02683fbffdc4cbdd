namespace NetDsl;

/// <summary>Batch normalisation: brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it by learned
/// numbers.</summary>
/// <remarks>
/// <para>Formula: <c>y = (x - mean) / sqrt(variance + Epsilon) * weight + bias</c>, channel by channel. In training, mean and variance are those
/// of the channel over all samples and pixels (or steps) of the batch, the variance divided by n. Evaluation and prediction use running ones,
/// which each training step updates: <c>running = (1 - Momentum) * running + Momentum * batch</c>, here with the variance divided by n - 1.
/// <c>weight</c> and <c>running_var</c> begin with 1, <c>bias</c> and <c>running_mean</c> with 0.</para>
/// <para>If it is frozen, by itself or by a block, it uses the running statistics in training too and does not update them. If it is shared, each use
/// updates them, in the order of the uses.</para>
/// <para>Shape: unchanged; the channels are the last axis.</para>
/// <para>Keras equivalent: <c>BatchNormalization(momentum=0.9, epsilon=1e-5)</c>, whose momentum is 1 - Momentum and whose own defaults are 0.99
/// and 1e-3. PyTorch equivalent: <c>nn.BatchNorm2d(channels)</c>, with the same defaults.</para>
/// </remarks>
public sealed class BatchNormAttribute : WeightedLayerAttribute
{
    /// <summary>How much of the running statistics each batch replaces, from 0 to 1: a number, or in a block the name of a parameter. Default: 0.1,
    /// as in PyTorch.</summary>
    public object Momentum { get; set; } = 0.1;

    /// <summary>What is added to the variance, above 0: a number, or in a block the name of a parameter. Default: 1e-5.</summary>
    public object Epsilon { get; set; } = 1e-5;
}
