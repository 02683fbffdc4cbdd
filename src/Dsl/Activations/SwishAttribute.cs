namespace NetDsl;

/// <summary>The number times its own sigmoid; also called SiLU.</summary>
/// <remarks>
/// <para>Formula: <c>y = x / (1 + exp(-x))</c>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>Activation("silu")</c>. PyTorch equivalent: <c>nn.SiLU()</c>.</para>
/// </remarks>
public sealed class SwishAttribute : LayerAttribute;
