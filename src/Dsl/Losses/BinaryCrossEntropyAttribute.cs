namespace NetDsl;

/// <summary>The loss of independent yes-or-no answers, each a probability as <see cref="SigmoidAttribute"/> gives it.</summary>
/// <remarks>
/// <para>Formula: <c>loss = mean over i of -(t[i] * ln(p[i]) + (1 - t[i]) * ln(1 - p[i]))</c>, for each sample. Right after
/// <see cref="SigmoidAttribute"/> both are computed together, without overflow; else a probability below 1e-7 counts as 1e-7.</para>
/// <para>Shape: any; the target has the same. The result is one number.</para>
/// <para>Keras equivalent: <c>BinaryCrossentropy()</c>. PyTorch equivalent: <c>nn.BCELoss()</c>.</para>
/// </remarks>
/// <param name="target">The tensor it compares with: <c>nameof(Label)</c>. Without it the network gets a target of its own.</param>
public sealed class BinaryCrossEntropyAttribute(string? target = null) : ElementLossAttribute(target)
{
    /// <summary>Two numbers: what the loss of a no and of a yes is multiplied by, in training and in evaluation alike:
    /// <c>-(ClassWeights[1] * t[i] * ln(p[i]) + ClassWeights[0] * (1 - t[i]) * ln(1 - p[i]))</c> (Keras's <c>class_weight</c>; PyTorch's <c>pos_weight</c>
    /// is the second where the first is 1). Default: 1 for both.</summary>
    public double[] ClassWeights { get; set; } = [];
}
