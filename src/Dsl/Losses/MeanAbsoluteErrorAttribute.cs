namespace NetDsl;

/// <summary>The loss of a regression in which outliers count less than in a squared error: the mean of the absolute differences.</summary>
/// <remarks>
/// <para>Formula: <c>loss = mean over i of |y[i] - t[i]|</c>; with <see cref="Reduction.Sum"/> and weights
/// <c>sum over i of w[i] * |y[i] - t[i]|</c>, Caffe's <c>L1Loss</c> of both sides times w.</para>
/// <para>Shape: any; the target has the same. The result is one number.</para>
/// <para>Keras equivalent: <c>MeanAbsoluteError()</c>. PyTorch equivalent: <c>nn.L1Loss()</c>.</para>
/// </remarks>
/// <param name="target">The tensor it compares with: <c>nameof(Label)</c>. Without it the network gets a target of its own.</param>
public sealed class MeanAbsoluteErrorAttribute(string? target = null) : ElementLossAttribute(target);
