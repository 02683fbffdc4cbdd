namespace NetDsl;

/// <summary>A rectifier that lets a little of the negative numbers through.</summary>
/// <remarks>
/// <para>Formula: <c>y = x where x &gt; 0, else slope * x</c>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>LeakyReLU(slope)</c>, whose default is 0.3. PyTorch equivalent: <c>nn.LeakyReLU(slope)</c>.</para>
/// </remarks>
/// <param name="slope">What negative numbers are multiplied by, at least 0: a number, or in a block the name of a parameter. Default: 0.01.</param>
public sealed class LeakyReluAttribute(object? slope = null) : LayerAttribute
{
    /// <summary>What negative numbers are multiplied by, at least 0: a number, or in a block the name of a parameter. Default: 0.01.</summary>
    public object? Slope { get; } = slope;
}
