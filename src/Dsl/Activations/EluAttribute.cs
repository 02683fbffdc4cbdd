namespace NetDsl;

/// <summary>A rectifier that turns into an exponential below zero.</summary>
/// <remarks>
/// <para>Formula: <c>y = x where x &gt; 0, else alpha * (exp(x) - 1)</c>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>ELU(alpha)</c>. PyTorch equivalent: <c>nn.ELU(alpha)</c>.</para>
/// </remarks>
/// <param name="alpha">The curve falls towards -alpha; at least 0. A number, or in a block the name of a parameter. Default: 1.</param>
public sealed class EluAttribute(object? alpha = null) : LayerAttribute
{
    /// <summary>The curve falls towards -alpha; at least 0. A number, or in a block the name of a parameter. Default: 1.</summary>
    public object? Alpha { get; } = alpha;
}
