namespace NetDsl;

/// <summary>A rectifier that goes over into an exponential below zero.</summary>
/// <remarks>
/// <para>Formula: <c>y = x where x &gt; 0, else alpha * (exp(x) - 1)</c>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>ELU(alpha)</c>. PyTorch equivalent: <c>nn.ELU(alpha)</c>.</para>
/// </remarks>
/// <param name="alpha">Where the curve ends: at -alpha. Default: 1.</param>
public sealed class EluAttribute(double alpha = 1) : LayerAttribute
{
    /// <summary>Where the curve ends: at -alpha. Default: 1.</summary>
    public double Alpha { get; } = alpha;
}
