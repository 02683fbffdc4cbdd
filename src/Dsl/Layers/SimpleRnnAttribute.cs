namespace NetDsl;

/// <summary>The plain recurrent layer: each step sees its input and the state of the step before.</summary>
/// <remarks>
/// <para>Formula: <c>h[t] = tanh(x[t] weight + bias + h[t - 1] recurrent)</c>; with <see cref="Relu"/> <c>max(..., 0)</c> in place of tanh.</para>
/// <para>Shape: <c>time x features</c> becomes <c>units</c>, or with <c>Sequences</c> <c>time x units</c>.</para>
/// <para>Keras equivalent: <c>SimpleRNN(units)</c>. PyTorch equivalent: <c>nn.RNN(features, units)</c>, which has two biases
/// where this has one, their sum.</para>
/// </remarks>
/// <param name="units">How many numbers the state has: an int, or in a block the name of a parameter.</param>
public sealed class SimpleRnnAttribute(object units) : RecurrentAttribute(units)
{
    /// <summary>Whether the activation is ReLU rather than tanh: a bool, or in a block the name of a parameter. Default: false.</summary>
    public object Relu { get; set; } = false;
}
