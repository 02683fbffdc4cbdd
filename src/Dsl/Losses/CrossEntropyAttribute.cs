namespace NetDsl;

/// <summary>The loss of a classifier: how surprised it is by the right class.</summary>
/// <remarks>
/// <para>Formula: <c>loss = -ln(p[label])</c>, or <c>-sum over i of t[i] * ln(p[i])</c> with
/// <see cref="NetDsl.Labels.OneHot"/>. It reads probabilities: <see cref="SoftmaxAttribute"/> stands before it, and both
/// are computed together, without overflow.</para>
/// <para>Shape: a vector with one probability for each class becomes one number.</para>
/// <para>Keras equivalent: <c>SparseCategoricalCrossentropy()</c> or <c>CategoricalCrossentropy()</c>. PyTorch equivalent:
/// <c>nn.CrossEntropyLoss()</c>, which contains the softmax.</para>
/// </remarks>
public sealed class CrossEntropyAttribute : LossAttribute
{
    /// <summary>How the right class is given. Default: <see cref="NetDsl.Labels.Index"/>.</summary>
    public Labels Labels { get; set; } = Labels.Index;
}
