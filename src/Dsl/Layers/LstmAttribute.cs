namespace NetDsl;

/// <summary>Long short-term memory: gates say what a cell takes in, forgets and gives.</summary>
/// <remarks>
/// <para>Formula: <c>i, f, g, o = x[t] weight + h[t - 1] recurrent + bias</c>, in this order;
/// <c>c[t] = sigmoid(f) c[t - 1] + sigmoid(i) tanh(g)</c>; <c>h[t] = sigmoid(o) tanh(c[t])</c>.</para>
/// <para>Shape: <c>time x features</c> becomes <c>units</c>, or with <c>Sequences</c> <c>time x units</c>.</para>
/// <para>Keras equivalent: <c>LSTM(units)</c>. PyTorch equivalent: <c>nn.LSTM(features, units)</c>, whose two biases are added up here.</para>
/// </remarks>
/// <param name="units">Numbers of the state: an int, or in a block the name of a parameter.</param>
public sealed class LstmAttribute(object units) : RecurrentAttribute(units)
{
    /// <summary>What the biases of f begin with, where there are biases: a number, or in a block the name of a parameter. Default: 1.</summary>
    public object ForgetBias { get; set; } = 1.0;
}
