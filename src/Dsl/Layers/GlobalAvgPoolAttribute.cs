namespace NetDsl;

/// <summary>The mean of each channel over the whole picture, or of each feature over the steps of a sequence that count.</summary>
/// <remarks>
/// <para>Shape: <c>height x width x channels</c> becomes <c>channels</c>, <c>time x features</c> becomes <c>features</c>. Steps of padding and those behind
/// <c>Lengths</c> do not count; where none does, the mean is 0.</para>
/// <para>Keras equivalent: <c>GlobalAveragePooling2D()</c>, <c>GlobalAveragePooling1D()</c>. PyTorch equivalent: <c>nn.AdaptiveAvgPool2d(1)</c> and
/// <c>nn.Flatten()</c>.</para>
/// </remarks>
public sealed class GlobalAvgPoolAttribute : LayerAttribute;
