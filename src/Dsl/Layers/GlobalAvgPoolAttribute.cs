namespace NetDsl;

/// <summary>The mean of each channel over the whole picture.</summary>
/// <remarks>
/// <para>Shape: <c>height x width x channels</c> becomes <c>channels</c>.</para>
/// <para>Keras equivalent: <c>GlobalAveragePooling2D()</c>. PyTorch equivalent: <c>nn.AdaptiveAvgPool2d(1)</c> and
/// <c>nn.Flatten()</c>.</para>
/// </remarks>
public sealed class GlobalAvgPoolAttribute : LayerAttribute;
