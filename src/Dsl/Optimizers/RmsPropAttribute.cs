namespace NetDsl;

/// <summary>RMSprop: the gradient is divided by the root of the running mean of its squares.</summary>
/// <remarks>
/// <para>Formula: <c>g += WeightDecay * w; v = Rho * v + (1 - Rho) * g^2; u = g / (sqrt(v) + Epsilon); b = Momentum * b + u;
/// w -= rate * b</c>. Epsilon is added outside of the root, as in PyTorch; Keras adds it inside.</para>
/// <para>Keras equivalent: <c>RMSprop(rate, rho, momentum)</c>. PyTorch equivalent: <c>optim.RMSprop(lr, alpha, eps,
/// weight_decay, momentum)</c>, whose defaults are lr 0.01 and alpha 0.99.</para>
/// </remarks>
/// <param name="rate">The learning rate. Default: 0.001, as in Keras.</param>
public sealed class RmsPropAttribute(double rate = 0.001) : OptimizerAttribute
{
    /// <summary>The learning rate. Default: 0.001.</summary>
    public double Rate { get; } = rate;

    /// <summary>The fraction of the running mean of the squared gradients that is kept in each step, from 0 to below 1. Default: 0.9, as in
    /// Keras.</summary>
    public double Rho { get; set; } = 0.9;

    /// <summary>The fraction of the velocity b that is kept in each step, from 0 to below 1. Default: 0, for no velocity.</summary>
    public double Momentum { get; set; }

    /// <summary>Added to the divisor to keep it above 0. Default: 1e-8, as in PyTorch.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>L2 coefficient: this fraction of the weight is added to its gradient. Default: 0.</summary>
    public double WeightDecay { get; set; }
}
