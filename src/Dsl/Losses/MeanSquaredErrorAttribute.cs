namespace NetDsl;

/// <summary>The loss of a regression: the mean of the squared differences.</summary>
/// <remarks>
/// <para>Formula: <c>loss = mean over i of (y[i] - t[i])^2</c>; with <see cref="Reduction.Sum"/> and weights
/// <c>sum over i of w[i] * (y[i] - t[i])^2</c>, which with <c>Weight = 0.5</c> is Caffe's <c>EuclideanLoss</c>.</para>
/// <para>Shape: any; the target has the same. The result is one number.</para>
/// <para>Keras equivalent: <c>MeanSquaredError()</c>. PyTorch equivalent: <c>nn.MSELoss()</c>.</para>
/// </remarks>
/// <param name="target">The tensor it compares with: <c>nameof(Label)</c>. Without it the network gets a target of its own.</param>
public sealed class MeanSquaredErrorAttribute(string? target = null) : ElementLossAttribute(target);
