namespace NetDsl;

/// <summary>What the network reads: its shape without the batch, and how raw values become the first layer's input.</summary>
/// <remarks>
/// <para>Formula: <c>x = (value * Scale - Mean) / Std</c>. <see cref="Mean"/> and <see cref="Std"/> are in the units
/// <em>after</em> <see cref="Scale"/>: with <c>Scale = 1 / 255.0</c> a mean is between 0 and 1. The arithmetic is part of the
/// first kernel, and bytes are accepted as such.</para>
/// <para>Shape: height, width, channels for pictures; time, features for sequences; one number for a flat vector.</para>
/// <para>Keras equivalent: <c>Input(shape)</c> with <c>Rescaling</c> and <c>Normalization</c>. PyTorch equivalent:
/// <c>transforms.ToTensor</c> with <c>transforms.Normalize(mean, std)</c>.</para>
/// </remarks>
/// <param name="shape">The extents, channels last.</param>
public sealed class InputAttribute(params int[] shape) : LayerAttribute
{
    /// <summary>The extents, channels last, without the batch.</summary>
    public int[] Shape { get; } = shape;

    /// <summary>What raw values are multiplied by first. Default: 1. Mind that <c>1 / 255</c> divides whole numbers and is
    /// 0; write <c>1 / 255.0</c>.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>What is then subtracted: one number, or one for each channel. Default: 0.</summary>
    public double[] Mean { get; set; } = [];

    /// <summary>What is then divided by: one number, or one for each channel. Default: 1.</summary>
    public double[] Std { get; set; } = [];

    /// <summary>For whole numbers that stand for something, such as words: how many there are, from 0 on. An
    /// <see cref="EmbeddingAttribute"/> reads them. Default: 0, for values.</summary>
    public int Vocabulary { get; set; }

    /// <summary>The id that stands for nothing: recurrent layers and means over steps pass over it. Default: -1, for none.</summary>
    public int Padding { get; set; } = -1;
}
