namespace NetDsl;

/// <summary>Stochastic gradient descent, with or without momentum.</summary>
/// <remarks>
/// <para>Formula: <c>g += WeightDecay * w; v = Momentum * v + g; w -= rate * v</c>, or with <see cref="Nesterov"/>
/// <c>w -= rate * (g + Momentum * v)</c>.</para>
/// <para>Keras equivalent: <c>SGD(rate, momentum, nesterov)</c>, whose velocity contains the rate: the same as long as the rate is
/// constant. PyTorch equivalent: <c>optim.SGD(lr, momentum, nesterov, weight_decay)</c>.</para>
/// </remarks>
/// <param name="rate">The learning rate. Default: 0.01.</param>
public sealed class SgdAttribute(double rate = 0.01) : OptimizerAttribute
{
    /// <summary>The learning rate. Default: 0.01.</summary>
    public double Rate { get; } = rate;

    /// <summary>The fraction of the velocity that is kept from step to step, from 0 to below 1. Default: 0, for no velocity.</summary>
    public double Momentum { get; set; }

    /// <summary>Nesterov's momentum: the step uses the gradient and the new velocity, as the formula says. Without <see cref="Momentum"/> it makes
    /// no difference. Default: false.</summary>
    public bool Nesterov { get; set; }

    /// <summary>L2 coefficient: this fraction of the weight is added to its gradient. Default: 0.</summary>
    public double WeightDecay { get; set; }
}
