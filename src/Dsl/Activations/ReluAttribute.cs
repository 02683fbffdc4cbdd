namespace NetDsl;

/// <summary>The rectifier: lets positive numbers through.</summary>
/// <remarks>
/// <para>Formula: <c>y = max(x, 0)</c>.</para>
/// <para>Shape: unchanged. The derivative at 0 is 0.</para>
/// <para>Keras equivalent: <c>ReLU()</c>. PyTorch equivalent: <c>nn.ReLU()</c>.</para>
/// </remarks>
public sealed class ReluAttribute : LayerAttribute;
