namespace NetDsl;

/// <summary>The hyperbolic tangent: squeezes a number between -1 and 1.</summary>
/// <remarks>
/// <para>Formula: <c>y = tanh(x)</c>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>Activation("tanh")</c>. PyTorch equivalent: <c>nn.Tanh()</c>.</para>
/// </remarks>
public sealed class TanhAttribute : LayerAttribute;
