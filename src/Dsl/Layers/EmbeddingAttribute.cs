namespace NetDsl;

/// <summary>A vector for each id: a line of a learned table.</summary>
/// <remarks>
/// <para>Formula: <c>y[t] = weight[id[t]]</c>.</para>
/// <para>Shape: ids of <c>time</c> steps become <c>time x width</c>. It reads an input with a <see cref="InputAttribute.Vocabulary"/>, which says how
/// many lines the table has.</para>
/// <para>Keras equivalent: <c>Embedding(vocabulary, width)</c>. PyTorch equivalent: <c>nn.Embedding(vocabulary, width)</c>.</para>
/// </remarks>
/// <param name="width">How many numbers a vector has: an int, or in a block the name of a parameter.</param>
public sealed class EmbeddingAttribute(object width) : WeightedLayerAttribute
{
    /// <summary>How many numbers a vector has: an int, or in a block the name of a parameter.</summary>
    public object Width { get; } = width;

    /// <summary>How the table begins: an <see cref="NetDsl.Init"/>, or in a block the name of a parameter. Default:
    /// <see cref="NetDsl.Init.Uniform"/>.</summary>
    public object Init { get; set; } = NetDsl.Init.Uniform;

    /// <summary>For <see cref="NetDsl.Init.Normal"/> the standard deviation, for <see cref="NetDsl.Init.Uniform"/> the limit, for
    /// <see cref="NetDsl.Init.Constant"/> the value, for <see cref="NetDsl.Init.Orthogonal"/> the factor; the others do not read it. A number,
    /// or in a block the name of a parameter. Default: 0.05, for <see cref="NetDsl.Init.Orthogonal"/> 1.</summary>
    public object InitScale { get; set; } = 0.05;
}
