namespace NetDsl;

/// <summary>The sum of tensors of one shape, as in a residual connection.</summary>
/// <remarks>
/// <para>Formula: <c>y = a + b + ...</c>, element by element. With one name, that tensor is added to the one
/// that the layer reads.</para>
/// <para>Shape: that of the tensors, which all have the same.</para>
/// <para>A step of sequences counts where it counts in all of them.</para>
/// <para>Keras equivalent: <c>keras.layers.Add()</c>. PyTorch equivalent: <c>a + b</c>.</para>
/// </remarks>
/// <param name="tensors">The tensors' names: <c>nameof(Stem)</c>.</param>
public sealed class AddAttribute(params string[] tensors) : LayerAttribute
{
    /// <summary>The tensors' names.</summary>
    public string[] Tensors { get; } = tensors;
}
