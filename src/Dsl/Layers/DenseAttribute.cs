namespace NetDsl;

/// <summary>A fully connected layer: every unit sees every input.</summary>
/// <remarks>
/// <para>Formula: <c>y[j] = bias[j] + sum over i of x[i] * weight[i, j]</c>.</para>
/// <para>Shape: <c>inputs</c> becomes <c>units</c>; of a sequence <c>time x inputs</c> becomes <c>time x units</c>, by the same weights in each step. Pictures
/// need <see cref="FlattenAttribute"/> before.</para>
/// <para>Keras equivalent: <c>Dense(units)</c>. PyTorch equivalent: <c>nn.Linear(inputs, units)</c>, whose weight is stored
/// transposed and whose weights and biases begin differently.</para>
/// </remarks>
/// <param name="units">The number of units: an int, or in a block the name of a parameter.</param>
public sealed class DenseAttribute(object units) : WeightedLayerAttribute
{
    /// <summary>The number of units: an int, or in a block the name of a parameter.</summary>
    public object Units { get; } = units;

    /// <summary>Whether there is a bias: a bool, or in a block the name of a parameter. Default: true.</summary>
    public object Bias { get; set; } = true;

    /// <summary>How the weights begin: an <see cref="NetDsl.Init"/>, or in a block the name of a parameter. Default:
    /// <see cref="NetDsl.Init.GlorotUniform"/>.</summary>
    public object Init { get; set; } = NetDsl.Init.GlorotUniform;

    /// <summary>For <see cref="NetDsl.Init.Normal"/> the standard deviation, for <see cref="NetDsl.Init.Uniform"/> the limit, for
    /// <see cref="NetDsl.Init.Constant"/> the value, for <see cref="NetDsl.Init.Orthogonal"/> the factor; the others do not read it.
    /// A number, or in a block the name of a parameter. Default: 0.05, for <see cref="NetDsl.Init.Orthogonal"/> 1.</summary>
    public object InitScale { get; set; } = 0.05;

    /// <summary>What the biases begin with: a number, or in a block the name of a parameter. Default: 0.</summary>
    public object BiasInit { get; set; } = 0.0;

    /// <summary>The weights themselves, to begin with: inputs times units, row by row, so that all weights of the first input
    /// come first. Replaces <see cref="Init"/>.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>The biases themselves, to begin with: one for each unit. Replaces <see cref="BiasInit"/>.</summary>
    public double[] Biases { get; set; } = [];
}
