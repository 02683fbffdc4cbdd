namespace NetDsl;

/// <summary>An exponential rectifier scaled so that deep stacks of dense layers keep mean 0 and variance 1 by themselves.</summary>
/// <remarks>
/// <para>Formula: <c>y = scale * x where x &gt; 0, else scale * alpha * (exp(x) - 1)</c> with scale 1.0507009873554805 and alpha
/// 1.6732632423543772 (Klambauer et al. 2017). Meant for weights that begin with variance 1 / inputs:
/// <see cref="Init.LecunNormal"/>.</para>
/// <para>Shape: unchanged.</para>
/// <para>Keras equivalent: <c>Activation("selu")</c>. PyTorch equivalent: <c>nn.SELU()</c>.</para>
/// </remarks>
public sealed class SeluAttribute : LayerAttribute;
