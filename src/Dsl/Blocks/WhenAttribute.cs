namespace NetDsl;

/// <summary>Says whether the layers after it in its list are there.</summary>
/// <remarks>
/// <para>Where they are not, the tensor before them goes on as it is. <see cref="LayerAttribute.When"/> says the same of one layer.</para>
/// <para>Keras and PyTorch equivalent: an <c>if</c> around the layers of a model.</para>
/// </remarks>
/// <param name="condition">True, false, or in a block the name of a bool parameter, with <c>"!" +</c> before it for the
/// opposite.</param>
public sealed class WhenAttribute(object condition) : LayerAttribute
{
    /// <summary>True, false, or the name of a bool parameter.</summary>
    public object Condition { get; } = condition;
}
