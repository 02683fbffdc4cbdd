namespace NetDsl;

/// <summary>The plain recurrent layer: each step sees its input and the state before.</summary>
/// <remarks>
/// <para>Formula: <c>h[t] = f(x[t] weight + h[t - 1] recurrent + bias)</c>, f being tanh or ReLU.</para>
/// <para>Shape: <c>time x features</c> becomes <c>units</c>, or with <c>Sequences</c> <c>time x units</c>.</para>
/// <para>Keras equivalent: <c>SimpleRNN(units)</c>. PyTorch equivalent: <c>nn.RNN(features, units)</c>, whose two biases are added up here.</para>
/// </remarks>
/// <param name="units">Numbers of the state: an int, or in a block the name of a parameter.</param>
public sealed class SimpleRnnAttribute(object units) : RecurrentAttribute(units)
{
    /// <summary>Whether f is ReLU and not tanh: a bool, or in a block the name of a parameter. Default: false.</summary>
    public object Relu { get; set; } = false;
}
