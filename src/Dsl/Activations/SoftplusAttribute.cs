namespace NetDsl;

/// <summary>A smooth rectifier.</summary>
/// <remarks>
/// <para>Formula: <c>y = ln(1 + exp(x))</c>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>Activation("softplus")</c>. PyTorch equivalent: <c>nn.Softplus()</c>.</para>
/// </remarks>
public sealed class SoftplusAttribute : LayerAttribute;
