namespace NetDsl;

/// <summary>Adam: each weight has a rate of its own, from the mean and the mean square of its gradients.</summary>
/// <remarks>
/// <para>Formula, in step t from 1: <c>g += WeightDecay * w; m = Beta1 * m + (1 - Beta1) * g;
/// v = Beta2 * v + (1 - Beta2) * g^2; w -= rate * (m / (1 - Beta1^t)) / (sqrt(v / (1 - Beta2^t)) + Epsilon)</c>.</para>
/// <para>Keras equivalent: <c>Adam(rate)</c>, whose epsilon is 1e-7. PyTorch equivalent:
/// <c>optim.Adam(lr, betas, eps, weight_decay)</c>, with the same defaults.</para>
/// </remarks>
/// <param name="rate">The learning rate. Default: 0.001.</param>
public sealed class AdamAttribute(double rate = 0.001) : OptimizerAttribute
{
    /// <summary>The learning rate. Default: 0.001.</summary>
    public double Rate { get; } = rate;

    /// <summary>The part of the mean gradient that stays from step to step. Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The part of the mean squared gradient that stays from step to step. Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>What keeps the division finite. Default: 1e-8, as in PyTorch.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>What of each weight is added to its gradient. Default: 0.</summary>
    public double WeightDecay { get; set; }
}
