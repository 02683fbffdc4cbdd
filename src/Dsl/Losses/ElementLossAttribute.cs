namespace NetDsl;

/// <summary>The base of losses that compare element by element.</summary>
/// <param name="target">The tensor it compares with, or null.</param>
public abstract class ElementLossAttribute(string? target) : LossAttribute(target)
{
    /// <summary>Whether a sample's loss is the mean or the sum of its elements' errors. Default: <see cref="NetDsl.Reduction.Mean"/>.</summary>
    public Reduction Reduction { get; set; } = Reduction.Mean;

    /// <summary>A target that says what each element's error is multiplied by: <c>nameof(Mask)</c>. It has the output's shape, or one
    /// number a pixel for all its channels. Where it is 0, the output makes no difference. A mean is still divided by the number of
    /// elements. Keras equivalent: <c>sample_weight</c>. Default: 1 for each.</summary>
    public string? Weights { get; set; }
}
