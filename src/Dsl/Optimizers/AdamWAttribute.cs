namespace NetDsl;

/// <summary>Adam whose weight decay stays out of the gradient.</summary>
/// <remarks>
/// <para>Formula, in step t from 1: as <see cref="AdamAttribute"/>, but instead of the gradient the weight itself decays first,
/// <c>w -= rate * WeightDecay * w</c>.</para>
/// <para>Keras equivalent: <c>AdamW(rate)</c>, whose epsilon is 1e-7. PyTorch equivalent: <c>optim.AdamW(lr, betas, eps,
/// weight_decay)</c>, with the
/// same defaults.</para>
/// </remarks>
/// <param name="rate">The learning rate. Default: 0.001.</param>
public sealed class AdamWAttribute(double rate = 0.001) : OptimizerAttribute
{
    /// <summary>The learning rate. Default: 0.001.</summary>
    public double Rate { get; } = rate;

    /// <summary>The part of the mean gradient that stays from step to step. Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The part of the mean squared gradient that stays from step to step. Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>What keeps the division finite. Default: 1e-8, as in PyTorch.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>What of each weight a step takes away, times the rate. Default: 0.01.</summary>
    public double WeightDecay { get; set; } = 0.01;
}
