namespace NetDsl;

/// <summary>The base of layers with weights, and of blocks whose weights can be shared, frozen or trained at another rate where the block is used.
/// What stands at the use of a block holds for every layer in it, in addition to what stands at the layer: rates and decays are multiplied.</summary>
public class WeightedLayerAttribute : LayerAttribute
{
    /// <summary>An earlier layer or block of the same kind whose weights this one uses: its name, or the tensor it stands in,
    /// <c>nameof(Left)</c>. Gradients of all uses are added. How the weights begin and learn is said at that layer alone. Default: weights of its
    /// own.</summary>
    public string Share { get; set; } = "";

    /// <summary>Whether training leaves the weights and biases as they are, and computes no gradient for them: a bool, or in a block the name of a
    /// parameter. Keras equivalent: <c>trainable=False</c>. PyTorch equivalent: <c>requires_grad_(False)</c>. Default: false.</summary>
    public object Frozen { get; set; } = false;

    /// <summary>What the learning rate is multiplied by: a number, or in a block the name of a parameter. 0 is the same as
    /// <see cref="Frozen"/>. Default: 1.</summary>
    public object Rate { get; set; } = 1.0;

    /// <summary>What the learning rate of the biases is multiplied by: a number, or in a block the name of a parameter. Default: as
    /// <see cref="Rate"/>.</summary>
    public object BiasRate { get; set; } = 1.0;

    /// <summary>What the optimiser's weight decay is multiplied by: a number, or in a block the name of a parameter.
    /// Default: 1.</summary>
    public object Decay { get; set; } = 1.0;

    /// <summary>What the weight decay of the biases is multiplied by: a number, or in a block the name of a parameter. Default: as
    /// <see cref="Decay"/>.</summary>
    public object BiasDecay { get; set; } = 1.0;
}
