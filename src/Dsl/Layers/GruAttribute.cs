namespace NetDsl;

/// <summary>The gated recurrent unit.</summary>
/// <remarks>
/// <para>Formula: <c>z = sigmoid(x[t] weight + h[t - 1] recurrent + bias + recurrentBias)</c> and likewise <c>r</c>, and
/// <c>n = tanh(x[t] weight + bias + r (h[t - 1] recurrent + recurrentBias))</c>, weights in the order z, r, n;
/// <c>h[t] = z h[t - 1] + (1 - z) n</c>. With <c>ResetAfter = false</c> <c>n = tanh(x[t] weight + bias + (r h[t - 1]) recurrent)</c>, and there are
/// no recurrent biases.</para>
/// <para>Shape: <c>time x features</c> becomes <c>units</c>, or with <c>Sequences</c> <c>time x units</c>.</para>
/// <para>Keras equivalent: <c>GRU(units)</c>. PyTorch equivalent: <c>nn.GRU(features, units)</c>, in the order r, z, n.</para>
/// </remarks>
/// <param name="units">Numbers of the state: an int, or in a block the name of a parameter.</param>
public sealed class GruAttribute(object units) : RecurrentAttribute(units)
{
    /// <summary>Whether r multiplies what the state's weights give, and not what they read: a bool, or in a block the name of a
    /// parameter. Default: true.</summary>
    public object ResetAfter { get; set; } = true;
}
