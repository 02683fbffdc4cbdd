namespace NetDsl;

/// <summary>Makes probabilities of a vector: positive numbers whose sum is 1.</summary>
/// <remarks>
/// <para>Formula: <c>y[i] = exp(x[i]) / sum over j of exp(x[j])</c>.</para>
/// <para>Shape: unchanged; the sum goes over the last axis.</para>
/// <para>Keras equivalent: <c>Softmax()</c>. PyTorch equivalent: <c>nn.Softmax(dim=-1)</c>.</para>
/// </remarks>
public sealed class SoftmaxAttribute : LayerAttribute;
