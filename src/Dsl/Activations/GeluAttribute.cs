namespace NetDsl;

/// <summary>The Gaussian error linear unit: the number times the probability that a standard normal number is below it.</summary>
/// <remarks>
/// <para>Formula: <c>y = x / 2 * (1 + erf(x / sqrt(2)))</c>; with <see cref="Tanh"/>
/// <c>y = x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))</c>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>Activation("gelu")</c>, <c>gelu(x, approximate=...)</c>. PyTorch equivalent: <c>nn.GELU()</c>; with <see cref="Tanh"/>
/// <c>nn.GELU(approximate='tanh')</c>.</para>
/// </remarks>
public sealed class GeluAttribute : LayerAttribute
{
    /// <summary>Whether the approximation with tanh is used: a bool, or in a block the name of a parameter. Default: false.</summary>
    public object Tanh { get; set; } = false;
}
