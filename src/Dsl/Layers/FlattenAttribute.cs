namespace NetDsl;

/// <summary>Makes one vector of all features; the numbers stay as they are.</summary>
/// <remarks>
/// <para>Formula: <c>y[(i * width + j) * channels + k] = x[i, j, k]</c>.</para>
/// <para>Shape: <c>h x w x c</c> becomes <c>h * w * c</c>.</para>
/// <para>Keras equivalent: <c>Flatten()</c>. PyTorch equivalent: <c>nn.Flatten()</c>, which has channels first.</para>
/// </remarks>
public sealed class FlattenAttribute : LayerAttribute;
