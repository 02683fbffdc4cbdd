namespace NetDsl;

/// <summary>Brings features to mean 0 and standard deviation 1, by the means and deviations of the data that the network's <c>Adapt</c> is given.
/// They are parameters, saved with the weights and never trained. Before <c>Adapt</c> they are 0 and 1, which changes nothing.</summary>
/// <remarks>
/// <para>Formula: <c>y = (x - mean) / deviation</c>, feature by feature of the last axis; with <see cref="Invert"/>
/// <c>y = x * deviation + mean</c>.</para>
/// <para>Shape: unchanged. It stands right after an input without <c>Scale</c>, <c>Mean</c> or <c>Std</c>; with <see cref="Invert"/> right before a
/// loss of values, whose target gives mean and deviation. That loss compares in units of the deviation, so that the learning rate does not
/// depend on the target's units; predictions and scores are in the target's own units.</para>
/// <para>Keras equivalent: <c>Normalization(invert=...)</c> with <c>adapt</c>. PyTorch has none; scikit-learn has <c>StandardScaler</c>.</para>
/// </remarks>
public sealed class NormalizationAttribute : LayerAttribute
{
    /// <summary>Whether standardised values are brought back to the target's units. Default: false.</summary>
    public bool Invert { get; set; }
}
