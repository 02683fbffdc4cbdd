namespace NetDsl;

/// <summary>The mean of each channel over the whole picture, or of each feature over the steps of a sequence that count.</summary>
/// <remarks>
/// <para>Formula: <c>y[c] = mean over i, j of x[i, j, c]</c>.</para>
/// <para>Shape: <c>height x width x channels</c> becomes <c>channels</c>, <c>time x features</c> becomes <c>features</c>. Steps of padding and those behind
/// the <c>Lengths</c> of a recurrent layer do not count; where no step counts, the mean is 0.</para>
/// <para>Keras equivalent: <c>GlobalAveragePooling2D()</c>, <c>GlobalAveragePooling1D()</c>. PyTorch equivalent: <c>nn.AdaptiveAvgPool2d(1)</c> and
/// <c>nn.Flatten()</c>.</para>
/// </remarks>
public sealed class GlobalAvgPoolAttribute : LayerAttribute;
