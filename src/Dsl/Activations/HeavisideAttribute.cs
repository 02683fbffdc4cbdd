namespace NetDsl;

/// <summary>The threshold of the first artificial neurons: they fire or they do not.</summary>
/// <remarks>
/// <para>Formula: <c>y = 1 where x &gt;= 0, else 0</c>.</para>
/// <para>Shape: unchanged. Its derivative is taken to be 0 everywhere, so nothing before it learns by backpropagation.</para>
/// <para>Keras equivalent: <c>ops.cast(x &gt;= 0, "float32")</c>. PyTorch equivalent:
/// <c>torch.heaviside(x, torch.ones(1))</c>.</para>
/// </remarks>
public sealed class HeavisideAttribute : LayerAttribute;
