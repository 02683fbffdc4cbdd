namespace NetDsl;

/// <summary>Gives the features another shape; the numbers stay as they are, in their order.</summary>
/// <remarks>
/// <para>Formula: of a vector, <c>y[i, j, k] = x[(i * width + j) * channels + k]</c>.</para>
/// <para>Shape: any becomes <c>shape</c>, which has as many elements.</para>
/// <para>Keras equivalent: <c>Reshape(shape)</c>. PyTorch equivalent: <c>nn.Unflatten(1, shape)</c>, which has channels first.</para>
/// </remarks>
/// <param name="shape">The new shape: one to three whole numbers.</param>
public sealed class ReshapeAttribute(params int[] shape) : LayerAttribute
{
    /// <summary>The new shape.</summary>
    public int[] Shape { get; } = shape;
}
