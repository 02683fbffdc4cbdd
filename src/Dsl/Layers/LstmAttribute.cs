namespace NetDsl;

/// <summary>Long short-term memory: gates say what a cell takes in, forgets and gives out.</summary>
/// <remarks>
/// <para>Formula: <c>i, f, g, o = x[t] weight + h[t - 1] recurrent + bias</c>, in this order;
/// <c>c[t] = sigmoid(f) c[t - 1] + sigmoid(i) tanh(g)</c>; <c>h[t] = sigmoid(o) tanh(c[t])</c>.</para>
/// <para>Shape: <c>time x features</c> becomes <c>units</c>, or with <c>Sequences</c> <c>time x units</c>.</para>
/// <para>Keras equivalent: <c>LSTM(units)</c>. PyTorch equivalent: <c>nn.LSTM(features, units)</c>, which has two biases where this has one, their
/// sum, and begins them at random.</para>
/// </remarks>
/// <param name="units">How many numbers the state has: an int, or in a block the name of a parameter.</param>
public sealed class LstmAttribute(object units) : RecurrentAttribute(units)
{
    /// <summary>What the biases of the forget gate f begin with: a number, or in a block the name of a parameter; left out where there are no biases.
    /// Keras equivalent: <c>unit_forget_bias</c>. Default: 1, as in Keras. All other biases begin with 0.</summary>
    public object ForgetBias { get; set; } = 1.0;
}
