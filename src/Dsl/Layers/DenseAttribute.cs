namespace NetDsl;

/// <summary>A fully connected layer: every unit sees every input.</summary>
/// <remarks>
/// <para>Formula: <c>y[j] = bias[j] + sum over i of x[i] * weight[i, j]</c>.</para>
/// <para>Shape: <c>inputs</c> becomes <c>units</c>; pictures need <see cref="FlattenAttribute"/> before.</para>
/// <para>Keras equivalent: <c>Dense(units)</c>. PyTorch equivalent: <c>nn.Linear(inputs, units)</c>, whose weight is stored
/// transposed and drawn differently.</para>
/// </remarks>
/// <param name="units">The number of units: an int, or in a block the name of a parameter.</param>
public sealed class DenseAttribute(object units) : LayerAttribute
{
    /// <summary>The number of units: an int, or in a block the name of a parameter.</summary>
    public object Units { get; } = units;

    /// <summary>Whether there is a bias. Default: true.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights begin. Default: <see cref="Init.GlorotUniform"/>.</summary>
    public Init Init { get; set; } = Init.GlorotUniform;

    /// <summary>For <see cref="Init.Normal"/> the standard deviation, for <see cref="Init.Uniform"/> the limit, for
    /// <see cref="Init.Constant"/> the value; the other ways to begin do not read it. Default: 0.05.</summary>
    public double InitScale { get; set; } = 0.05;

    /// <summary>What the biases begin with. Default: 0.</summary>
    public double BiasInit { get; set; }

    /// <summary>The weights themselves, to begin with: inputs times units, row by row, so that all weights of the first input
    /// come first. Replaces <see cref="Init"/>.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>The biases themselves, to begin with: one for each unit. Replaces <see cref="BiasInit"/>.</summary>
    public double[] Biases { get; set; } = [];
}
