namespace NetDsl;

/// <summary>What a loss compares with: a tensor that is given with each sample in training.</summary>
/// <remarks>
/// <para>Shape: as <see cref="InputAttribute"/>, without the batch. A loss that names no target makes one that fits: a class number for
/// <see cref="CrossEntropyAttribute"/> with <see cref="Labels.Index"/>, else the shape of what it compares.</para>
/// <para>Keras equivalent: <c>y</c> of <c>fit</c>. PyTorch equivalent: the loss's second argument.</para>
/// </remarks>
/// <param name="shape">The extents, channels last.</param>
public sealed class TargetAttribute(params int[] shape) : LayerAttribute
{
    /// <summary>The extents, channels last, without the batch.</summary>
    public int[] Shape { get; } = shape;
}
