namespace NetDsl;

/// <summary>Hebb's rule (1949) for threshold neurons: a neuron that is wrong has the weights of its active inputs raised where it should
/// have fired, and lowered where it should not, all by the same amount.</summary>
/// <remarks>
/// <para>Formula: <c>w -= rate * sum over the batch of active(x) * (y - t)</c>, where <c>active(x)</c> is 1 for inputs above 0, else 0.</para>
/// <para>Shape: <see cref="DenseAttribute"/> and <see cref="HeavisideAttribute"/> stand before it; targets are 0 and 1, of the output's shape. Layers
/// further up are left as they are. With inputs of 0 and 1 it is <see cref="PerceptronAttribute"/>.</para>
/// </remarks>
/// <param name="rate">The learning rate. Default: 1.</param>
/// <param name="target">The tensor it compares with: <c>nameof(Label)</c>. Without it the network gets a target of its own.</param>
public sealed class HebbAttribute(double rate = 1, string? target = null) : LearningRuleAttribute(rate, target);
