namespace NetDsl;

/// <summary>Says which tensor the following layers read, where it is not the one before.</summary>
/// <remarks>
/// <para>Shape: that of the tensor it names.</para>
/// <para>Keras equivalent: calling a layer on a tensor of choice, <c>layer(tensor)</c>. PyTorch equivalent: a variable
/// used again in <c>forward</c>.</para>
/// </remarks>
/// <param name="tensor">The tensor's name: <c>nameof(Stem)</c>.</param>
public sealed class FromAttribute(string tensor) : LayerAttribute
{
    /// <summary>The tensor's name.</summary>
    public string Tensor { get; } = tensor;
}
