namespace NetDsl;

/// <summary>The logistic function: squeezes a number between 0 and 1.</summary>
/// <remarks>
/// <para>Formula: <c>y = 1 / (1 + exp(-x))</c>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>Activation("sigmoid")</c>. PyTorch equivalent: <c>nn.Sigmoid()</c>.</para>
/// </remarks>
public sealed class SigmoidAttribute : LayerAttribute;
