namespace NetDsl;

/// <summary>The base of layers that go through a sequence step by step and hand a state on.</summary>
/// <param name="units">Numbers of the state: an int, or in a block the name of a parameter.</param>
public abstract class RecurrentAttribute(object units) : WeightedLayerAttribute
{
    /// <summary>Numbers of the state: an int, or in a block the name of a parameter.</summary>
    public object Units { get; } = units;

    /// <summary>Whether the states of all steps are given, <c>time x units</c>, and not the last one alone: a bool, or in a block the name of a
    /// parameter. Keras calls it <c>return_sequences</c>. Default: false.</summary>
    public object Sequences { get; set; } = false;

    /// <summary>Whether the sequence is gone through backwards too, with weights of their own: the states of both ways stand side by side. A
    /// bool, or in a block the name of a parameter. Default: false.</summary>
    public object Bidirectional { get; set; } = false;

    /// <summary>In training the probability that an input is dropped, in all steps of a sample. A number, or in a block the name of a
    /// parameter. Default: 0.</summary>
    public object Dropout { get; set; } = 0.0;

    /// <summary>In training the probability that a number of the state is dropped on its way to the next step, in all steps of a sample.
    /// A number, or in a block the name of a parameter. Default: 0.</summary>
    public object RecurrentDropout { get; set; } = 0.0;

    /// <summary>Gradients go back within lots of so many steps, though states go on: truncated backpropagation through time. An int, or in
    /// a block the name of a parameter. Default: 0, which is through all steps.</summary>
    public object Truncation { get; set; } = 0;

    /// <summary>An input of one number: how many steps of each sample count. The state stays as it is in those behind, and layers after this one
    /// know of it as long as the steps are kept. <c>nameof(Count)</c>, or in a block the name of a parameter. Default: what is known of the layers
    /// before, such as an input's <see cref="InputAttribute.Padding"/>, else all steps.</summary>
    public object Lengths { get; set; } = "";

    /// <summary>Whether there are biases: a bool, or in a block the name of a parameter. Default: true.</summary>
    public object Bias { get; set; } = true;

    /// <summary>How the weights of the input begin: an <see cref="NetDsl.Init"/>, or in a block the name of a parameter. Default:
    /// <see cref="NetDsl.Init.GlorotUniform"/>.</summary>
    public object Init { get; set; } = NetDsl.Init.GlorotUniform;

    /// <summary>For <see cref="NetDsl.Init.Normal"/> the standard deviation, for <see cref="NetDsl.Init.Uniform"/> the limit, for
    /// <see cref="NetDsl.Init.Constant"/> the value, for <see cref="NetDsl.Init.Orthogonal"/> the factor. A number, or in a block the name of
    /// a parameter. Default: 0.05, for <see cref="NetDsl.Init.Orthogonal"/> 1.</summary>
    public object InitScale { get; set; } = 0.05;

    /// <summary>How the weights of the state begin: an <see cref="NetDsl.Init"/>, or in a block the name of a parameter. One matrix has those
    /// of all gates side by side. Default: <see cref="NetDsl.Init.Orthogonal"/>, as in Keras; PyTorch draws from ±1 / sqrt(units).</summary>
    public object RecurrentInit { get; set; } = NetDsl.Init.Orthogonal;

    /// <summary>What <see cref="InitScale"/> is for <see cref="Init"/>, for <see cref="RecurrentInit"/>. A number, or in a block the name of a
    /// parameter. Default: 0.05, for <see cref="NetDsl.Init.Orthogonal"/> 1.</summary>
    public object RecurrentInitScale { get; set; } = 1.0;
}
