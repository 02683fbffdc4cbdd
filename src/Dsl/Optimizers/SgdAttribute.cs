namespace NetDsl;

/// <summary>Stochastic gradient descent, with or without momentum.</summary>
/// <remarks>
/// <para>Formula: <c>g += WeightDecay * w; v = Momentum * v + g; w -= rate * v</c>, or with <see cref="Nesterov"/>
/// <c>w -= rate * (g + Momentum * v)</c>.</para>
/// <para>Keras equivalent: <c>SGD(rate, momentum, nesterov)</c>, which multiplies by the rate before it keeps the velocity: the
/// same while the rate is constant. PyTorch equivalent: <c>optim.SGD(lr, momentum, nesterov, weight_decay)</c>.</para>
/// </remarks>
/// <param name="rate">The learning rate. Default: 0.01.</param>
public sealed class SgdAttribute(double rate = 0.01) : OptimizerAttribute
{
    /// <summary>The learning rate. Default: 0.01.</summary>
    public double Rate { get; } = rate;

    /// <summary>The part of the velocity that stays from step to step. Default: 0.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether the gradient is taken ahead, where the momentum leads. Default: false.</summary>
    public bool Nesterov { get; set; }

    /// <summary>What of each weight is added to its gradient. Default: 0.</summary>
    public double WeightDecay { get; set; }
}
