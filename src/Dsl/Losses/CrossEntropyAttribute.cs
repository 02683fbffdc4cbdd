namespace NetDsl;

/// <summary>The loss of a classifier: how surprised it is by the right class.</summary>
/// <remarks>
/// <para>Formula: <c>loss = -ln(p[label])</c>, or <c>-sum over i of t[i] * ln(p[i])</c> with
/// <see cref="NetDsl.Labels.OneHot"/>. It reads probabilities: right after <see cref="SoftmaxAttribute"/> both are computed together, without
/// overflow; else a probability below 1e-7 counts as 1e-7.</para>
/// <para>Shape: a vector with one probability for each class becomes one number.</para>
/// <para>Keras equivalent: <c>SparseCategoricalCrossentropy()</c> or <c>CategoricalCrossentropy()</c>. PyTorch equivalent:
/// <c>nn.CrossEntropyLoss()</c>, which contains the softmax.</para>
/// </remarks>
/// <param name="target">The tensor it compares with: <c>nameof(Label)</c>. Without it the network gets a target of its own.</param>
public sealed class CrossEntropyAttribute(string? target = null) : LossAttribute(target)
{
    /// <summary>How the right class is given. Default: <see cref="NetDsl.Labels.Index"/>.</summary>
    public Labels Labels { get; set; } = Labels.Index;

    /// <summary>What the loss of a sample of each class is multiplied by, in training and in evaluation alike; the sum is still divided by
    /// the number of samples (Keras's <c>class_weight</c>; PyTorch's <c>weight</c> divides by the sum of the weights). Default: 1 for
    /// each.</summary>
    public double[] ClassWeights { get; set; } = [];
}
