namespace NetDsl;

/// <summary>The delta rule (Widrow and Hoff, 1960) for linear neurons: weights are changed by how far the output is off.</summary>
/// <remarks>
/// <para>Formula: <c>loss = 1/2 * sum over the outputs of (y - t)^2; w -= rate * sum over the batch of x * (y - t)</c>. The loss that is
/// reported is that of a sample, its mean over the batch.</para>
/// <para>Shape: <see cref="DenseAttribute"/> stands before it; the target has the output's shape. Layers further up are trained as well:
/// for them the rule is backpropagation.</para>
/// </remarks>
/// <param name="rate">The learning rate. Default: 0.01.</param>
/// <param name="target">The tensor it compares with: <c>nameof(Label)</c>. Without it the network gets a target of its own.</param>
public sealed class DeltaAttribute(double rate = 0.01, string? target = null) : LearningRuleAttribute(rate, target);
