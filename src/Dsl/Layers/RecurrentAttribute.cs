namespace NetDsl;

/// <summary>The base of layers that go through a sequence step by step and hand a state on.</summary>
/// <param name="units">How many numbers the state has: an int, or in a block the name of a parameter.</param>
public abstract class RecurrentAttribute(object units) : WeightedLayerAttribute
{
    /// <summary>How many numbers the state has: an int, or in a block the name of a parameter.</summary>
    public object Units { get; } = units;

    /// <summary>Whether the layer gives the states of all steps, <c>time x units</c>, rather than the last one alone: a bool, or in a block the
    /// name of a parameter. Keras equivalent: <c>return_sequences</c>; PyTorch gives both. Default: false.</summary>
    public object Sequences { get; set; } = false;

    /// <summary>Whether the layer also goes through the sequence backwards, with weights of its own (<c>reverse.weight</c> ...). The states of
    /// both ways stand side by side, so there are twice as many features: <c>2 * units</c>. Without <see cref="Sequences"/> the state of the way
    /// back is that of the first step. A bool, or in a block the name of a parameter. Keras equivalent: <c>Bidirectional(layer)</c>. PyTorch
    /// equivalent: <c>bidirectional=True</c>. Default: false.</summary>
    public object Bidirectional { get; set; } = false;

    /// <summary>In training, the probability that a feature of the input is set to 0, from 0 to below 1. It is drawn once a sample and holds for
    /// all steps; features that are kept are divided by <c>1 - Dropout</c>. A number, or in a block the name of a parameter. Keras equivalent:
    /// <c>dropout</c>. Default: 0.</summary>
    public object Dropout { get; set; } = 0.0;

    /// <summary>In training, the probability that a number of the state is set to 0 where the next step's weights read it, from 0 to below 1.
    /// It is drawn once a sample and holds for all steps; numbers that are kept are divided by <c>1 - RecurrentDropout</c>. A number, or in a
    /// block the name of a parameter. Keras equivalent: <c>recurrent_dropout</c>. Default: 0.</summary>
    public object RecurrentDropout { get; set; } = 0.0;

    /// <summary>Truncated backpropagation through time: the steps are divided into fixed segments of this many, and gradients flow back at
    /// most to the beginning of their segment; the state carries on from one segment to the next. An int, or in a block the name of a
    /// parameter. Default: 0, for backpropagation through all steps.</summary>
    public object Truncation { get; set; } = 0;

    /// <summary>An input of one number that says how many steps of each sample count, from the first on. In the others the state stays as it
    /// is, and later layers leave those steps out too, as long as the sequence keeps its steps. <c>nameof(Count)</c>, or in a block the name of
    /// a parameter. Keras equivalent: <c>mask</c>. PyTorch equivalent: <c>pack_padded_sequence</c>. Default: the steps that count in the layer
    /// before, as an input's <see cref="InputAttribute.Padding"/> says, else all.</summary>
    public object Lengths { get; set; } = "";

    /// <summary>Whether there are biases: a bool, or in a block the name of a parameter. Default: true.</summary>
    public object Bias { get; set; } = true;

    /// <summary>How the weights of the input begin: an <see cref="NetDsl.Init"/>, or in a block the name of a parameter. Default:
    /// <see cref="NetDsl.Init.GlorotUniform"/>.</summary>
    public object Init { get; set; } = NetDsl.Init.GlorotUniform;

    /// <summary>For <see cref="NetDsl.Init.Normal"/> the standard deviation, for <see cref="NetDsl.Init.Uniform"/> the limit, for
    /// <see cref="NetDsl.Init.Constant"/> the value, for <see cref="NetDsl.Init.Orthogonal"/> the factor; the others do not read it. A number,
    /// or in a block the name of a parameter. Default: 0.05, for <see cref="NetDsl.Init.Orthogonal"/> 1.</summary>
    public object InitScale { get; set; } = 0.05;

    /// <summary>How the weights of the state begin: an <see cref="NetDsl.Init"/>, or in a block the name of a parameter. They are drawn as one
    /// matrix with those of all gates side by side. Keras equivalent: <c>recurrent_initializer</c>. Default:
    /// <see cref="NetDsl.Init.Orthogonal"/>, as in Keras; PyTorch draws uniformly in ±1 / sqrt(units).</summary>
    public object RecurrentInit { get; set; } = NetDsl.Init.Orthogonal;

    /// <summary>As <see cref="InitScale"/>, but for <see cref="RecurrentInit"/>. A number, or in a block the name of a parameter. Default: 1 for
    /// <see cref="NetDsl.Init.Orthogonal"/>, and so where <see cref="RecurrentInit"/> is left out, else 0.05.</summary>
    public object RecurrentInitScale { get; set; } = 1.0;
}
