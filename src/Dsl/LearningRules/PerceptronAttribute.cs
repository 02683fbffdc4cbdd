namespace NetDsl;

/// <summary>Rosenblatt's rule for threshold neurons: a neuron that is wrong has its weights changed by its inputs, up where it should
/// have fired and down where it should not.</summary>
/// <remarks>
/// <para>Formula: <c>w -= rate * sum over the batch of x * (y - t)</c>. It is the gradient of the perceptron criterion
/// <c>loss = sum over the outputs of z * (y - t)</c>, <c>z</c> being what the threshold reads; that is what is reported as loss.</para>
/// <para>Shape: <see cref="DenseAttribute"/> and <see cref="HeavisideAttribute"/> stand before it; targets are 0 and 1, of the output's shape. Layers
/// further up are left as they are, whatever they are.</para>
/// </remarks>
/// <param name="rate">The learning rate. Default: 1.</param>
/// <param name="target">The tensor it compares with: <c>nameof(Label)</c>. Without it the network gets a target of its own.</param>
public sealed class PerceptronAttribute(double rate = 1, string? target = null) : LearningRuleAttribute(rate, target);
