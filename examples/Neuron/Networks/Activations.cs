namespace NetDsl.Examples.Neuron;

/// <summary>The functions that a neuron's sum may go through, side by side.</summary>
[Network]
public partial class Activations
{
    /// <summary>What a neuron has summed.</summary>
    [Input(1)] public static partial Tensor Sum { get; }

    /// <summary>Fires or does not.</summary>
    [Heaviside] public static partial Tensor Threshold { get; }

    /// <summary>1 / (1 + e^-x), the logistic function.</summary>
    [From(nameof(Sum)), Sigmoid] public static partial Tensor Logistic { get; }

    /// <summary>From -1 to 1.</summary>
    [From(nameof(Sum)), Tanh] public static partial Tensor HyperbolicTangent { get; }

    /// <summary>max(0, x).</summary>
    [From(nameof(Sum)), Relu] public static partial Tensor Rectified { get; }

    /// <summary>ln(1 + e^x).</summary>
    [From(nameof(Sum)), Softplus] public static partial Tensor SoftPlus { get; }
}
