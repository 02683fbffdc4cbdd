namespace NetDsl;

/// <summary>Zeros around a picture.</summary>
/// <remarks>
/// <para>Formula: <c>y[i, j, c] = x[i - top, j - left, c]</c>, and 0 outside the picture.</para>
/// <para>Shape: <c>height x width x channels</c> becomes <c>top + height + bottom x left + width + right x channels</c>.</para>
/// <para>Convolutions pad by themselves, at no cost, with <c>Pad</c>; this layer is for sides that differ.</para>
/// <para>Keras equivalent: <c>ZeroPadding2D(((top, bottom), (left, right)))</c>. PyTorch equivalent:
/// <c>nn.ZeroPad2d((left, right, top, bottom))</c>.</para>
/// </remarks>
/// <param name="sizes">Zeros on each side: one number for all, or top, bottom, left and right. Ints, or in a block names of parameters.</param>
public sealed class PadAttribute(params object[] sizes) : LayerAttribute
{
    /// <summary>Zeros on each side: one number for all, or top, bottom, left and right. Ints, or in a block names of parameters.</summary>
    public object[] Sizes { get; } = sizes;
}
