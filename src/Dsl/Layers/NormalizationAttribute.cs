namespace NetDsl;

/// <summary>Brings features to mean 0 and deviation 1, by means and deviations of the data that the network's <c>Adapt</c> is given. They are
/// parameters: saved with the weights and not trained. Before <c>Adapt</c> nothing is changed.</summary>
/// <remarks>
/// <para>Formula: <c>y = (x - mean) / deviation</c>, feature by feature of the last axis; inverted <c>y = x * deviation + mean</c>.</para>
/// <para>Shape: unchanged. It stands right after an input that has no <c>Scale</c>, <c>Mean</c> or <c>Std</c>; inverted right before a loss, whose
/// target then gives mean and deviation. That loss compares in units of the deviation, so that rates do not depend on the target's units; what is
/// predicted and scored is in the target's own.</para>
/// <para>Keras equivalent: <c>Normalization(invert=...)</c> with <c>adapt</c>. scikit-learn calls it <c>StandardScaler</c>.</para>
/// </remarks>
public sealed class NormalizationAttribute : LayerAttribute
{
    /// <summary>Whether standardised values are brought back to their units. Default: false.</summary>
    public bool Invert { get; set; }
}
