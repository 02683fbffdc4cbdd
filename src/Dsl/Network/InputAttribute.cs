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

    /// <summary>What is divided by at the end: one number, or one for each channel, above 0. Default: 1.</summary>
    public double[] Std { get; set; } = [];

    /// <summary>Makes the input ids, whole numbers that stand for something such as words: they are from 0 to below Vocabulary, the shape is a
    /// number of steps, and an <see cref="EmbeddingAttribute"/> reads them. Default: 0, for values.</summary>
    public int Vocabulary { get; set; }

    /// <summary>With a <see cref="Vocabulary"/>: the id that stands for nothing. Its steps do not count: recurrent layers keep their state in them,
    /// and <see cref="GlobalAvgPoolAttribute"/> leaves them out. Keras equivalent: <c>mask_zero</c> for id 0. Default: -1, for none.</summary>
    public int Padding { get; set; } = -1;
}
