namespace NetDsl;

/// <summary>The gated recurrent unit: gates say how much of the state is kept and how much of it the new one sees.</summary>
/// <remarks>
/// <para>Formula: <c>z = sigmoid(x[t] weight + bias + h[t - 1] recurrent + recurrentBias)</c>, likewise <c>r</c>, and
/// <c>n = tanh(x[t] weight + bias + r (h[t - 1] recurrent + recurrentBias))</c>, with weights in the order z, r, n;
/// <c>h[t] = z h[t - 1] + (1 - z) n</c>. With <c>ResetAfter = false</c> it is
/// <c>n = tanh(x[t] weight + bias + (r h[t - 1]) candidateRecurrent)</c>, and there is no recurrentBias.</para>
/// <para>Shape: <c>time x features</c> becomes <c>units</c>, or with <c>Sequences</c> <c>time x units</c>.</para>
/// <para>Keras equivalent: <c>GRU(units, reset_after=...)</c>. PyTorch equivalent: <c>nn.GRU(features, units)</c>, which has the order r, z, n and
/// always resets after the product.</para>
/// </remarks>
/// <param name="units">How many numbers the state has: an int, or in a block the name of a parameter.</param>
public sealed class GruAttribute(object units) : RecurrentAttribute(units)
{
    /// <summary>Whether the reset gate r multiplies the product of state and weights, rather than the state before the product: a bool, or in a
    /// block the name of a parameter. Keras equivalent: <c>reset_after</c>. Default: true.</summary>
    public object ResetAfter { get; set; } = true;
}
