namespace NetDsl;

/// <summary>Tensors side by side along the last axis, as the branches of an inception module.</summary>
/// <remarks>
/// <para>Formula: the channels of the first tensor, then those of the second, and so on. With one name, that tensor comes behind the
/// one that the layer reads.</para>
/// <para>Shape: that of the tensors, which may differ in the last axis alone; the last extents are added up.</para>
/// <para>Nothing is copied where the kernels that make the tensors can store them side by side.</para>
/// <para>A step of sequences counts where it counts in all of them.</para>
/// <para>Keras equivalent: <c>keras.layers.Concatenate()</c>. PyTorch equivalent: <c>torch.cat((a, b), dim=1)</c>, whose channels
/// come before height and width.</para>
/// </remarks>
/// <param name="tensors">The tensors' names: <c>nameof(Branch1)</c>.</param>
public sealed class ConcatAttribute(params string[] tensors) : LayerAttribute
{
    /// <summary>The tensors' names.</summary>
    public string[] Tensors { get; } = tensors;
}
