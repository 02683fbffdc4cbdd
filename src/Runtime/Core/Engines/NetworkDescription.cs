using System.Collections.Immutable;

namespace NetDsl.Engines;

/// <summary>The constant facts of a network, emitted with it: what saving, loading, training and inspection read. Kernels
/// never do.</summary>
public sealed record NetworkDescription
{
    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>In the order they are declared.</summary>
    public required ImmutableArray<TensorDescription> Inputs { get; init; }

    /// <summary>What the losses compare with, in the order they are declared.</summary>
    public required ImmutableArray<TensorDescription> Targets { get; init; }

    /// <summary>What can be read after a call; the first is what <c>Predict</c> gives.</summary>
    public required ImmutableArray<TensorDescription> Outputs { get; init; }

    /// <summary>The number of the target that the first output's loss compares it with: what scores hold it against.</summary>
    public int ScoredTarget { get; init; }

    public required ImmutableArray<ParameterDescription> Parameters { get; init; }

    /// <summary>The names of the classes, or empty.</summary>
    public ImmutableArray<string> ClassNames { get; init; } = [];

    /// <summary>Means and deviations that are taken from data.</summary>
    public ImmutableArray<StandardizationDescription> Standardizations { get; init; } = [];

    /// <summary>Null for a network without loss and optimiser: it only predicts.</summary>
    public TrainingDescription? Training { get; init; }

    /// <summary>A hash of everything that gives the weights their meaning: layers, their order, their options, but not names
    /// nor rates. Saved with the weights; files with another one are refused. Empty if unknown.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>What is computed from the inputs, a line a tensor: <c>Relu1 800 = max(Dense1, 0)</c>, then what each output is;
    /// shapes are height, width, channels. Other formats are written from it. Empty if unknown.</summary>
    public string Graph { get; init; } = "";

    /// <summary>The network card: layers, shapes, parameters, multiply-adds, kernels, memory.</summary>
    public required string Card { get; init; }

    /// <summary>The number of trainable and fixed numbers.</summary>
    public long ParameterCount => Parameters.Sum(p => (long)p.Size);
}

/// <summary>An input, target or output.</summary>
/// <param name="Name">The tensor's name; for a straight network <c>Input</c>, <c>Target</c>, <c>Output</c>.</param>
/// <param name="Shape">Of one sample.</param>
/// <param name="Kind">Single for values (bytes are accepted for inputs), Int32 for class numbers and token ids.</param>
/// <param name="Classes">For class numbers: how many classes there are; else 0.</param>
public sealed record TensorDescription(string Name, ImmutableArray<int> Shape, ElementKind Kind, int Classes = 0)
{
    /// <summary>The number of elements of one sample.</summary>
    public int Size { get; } = Shape.Aggregate(1, (a, b) => a * b);
}

/// <summary>A weight, a bias, a running statistic.</summary>
/// <param name="Name">As in checkpoints: <c>Dense1.weight</c>.</param>
/// <param name="Shape">Logical: <c>[inputs, outputs]</c> for a dense weight.</param>
/// <param name="Initializer">What it starts from.</param>
/// <param name="Layout">How the kernels want it to lie in memory.</param>
/// <param name="Trainable">Whether the optimiser changes it; only then has it state slots.</param>
public sealed record ParameterDescription(string Name, ImmutableArray<int> Shape, Initializer Initializer,
    ParameterLayout Layout, bool Trainable = true)
{
    /// <summary>Of a dense weight whose inputs are the elements of pictures, one after the other: height, width and channels of each; numbers
    /// that are of none are channels of a single pixel. Else empty.</summary>
    public ImmutableArray<int> Flattened { get; init; } = [];

    /// <summary>The same of what a dense weight makes, or of a vector's own elements. Empty where others have them in the same order.</summary>
    public ImmutableArray<int> FlattenedOutputs { get; init; } = [];

    /// <summary>Whether it is used for elements of different pictures, so that nobody can say which order of them others would have.</summary>
    public bool HasUnclearOrder { get; init; }

    /// <summary>Whether it is written in the declaration and never changes: other files need not have it.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether it is filters that see one channel of several each.</summary>
    public bool IsDepthwise { get; init; }

    /// <summary>Whether it is a table with a line an id, and no weight between inputs and outputs.</summary>
    public bool IsTable { get; init; }

    /// <summary>Of a recurrent layer whose gates PyTorch has in another order: for each of ours its number there. Else empty.</summary>
    public ImmutableArray<int> PyTorchParts { get; init; } = [];

    public int Size { get; } = Shape.Aggregate(1, (a, b) => a * b);
}

/// <summary>Where a parameter lies, in floats from the start of the parameter memory.</summary>
/// <param name="Kind">The order of its elements.</param>
/// <param name="Rows">For panels: the number of inputs (rows of the logical matrix).</param>
/// <param name="Columns">For panels: the number of outputs; for vectors: the number of elements.</param>
/// <param name="Offsets">Where the value lies, then each state slot.</param>
/// <param name="Transposed">Where the transposed copy of the value lies, or -1.</param>
/// <param name="Gradient">Where the gradient lies, or -1: it is only kept where the network was compiled without fusion.</param>
public sealed record ParameterLayout(ParameterLayoutKind Kind, int Rows, int Columns, ImmutableArray<int> Offsets, int Transposed = -1,
    int Gradient = -1)
{
    /// <summary>Of a convolution's weight with a transposed copy: the place of each position of the kernel in it. Else empty.</summary>
    public ImmutableArray<int> TapOrder { get; init; } = [];

    /// <summary>Of a convolution's weight: parts of the outputs that see inputs of their own. Each begins a panel, and so it does in the
    /// transposed copy.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>The number that stands for the gradient where others stand for the value (0) and the state slots (1 and up).</summary>
    public const int GradientSlot = -1;

    /// <summary>Where a slot lies.</summary>
    public int OffsetOf(int slot) => slot != GradientSlot ? Offsets[slot] : Gradient >= 0 ? Gradient
        : throw new InvalidOperationException("This network was compiled to update weights as their gradients are made: none are kept.");
}

public enum ParameterLayoutKind
{
    /// <summary>One after the other, padded with zeros to a multiple of 16.</summary>
    Vector,

    /// <summary>Panels of 16 outputs: element (row, column) lies at ((column / 16) * Rows + row) * 16 + column % 16; the last
    /// panel is padded with zeros. A transposed copy is the same with rows and columns exchanged.</summary>
    Panels,
}

/// <summary>What a parameter starts from.</summary>
/// <param name="Kind">The distribution.</param>
/// <param name="Scale">Standard deviation, limit, factor or value, by kind; already worked out for Glorot's and He's.</param>
/// <param name="Values">For literal values: all of them, in logical order.</param>
public sealed record Initializer(InitializerKind Kind, double Scale = 0, ImmutableArray<float> Values = default);

public enum InitializerKind
{
    Constant,

    /// <summary>Normal with mean 0 and standard deviation Scale.</summary>
    Normal,

    /// <summary>Uniform in [-Scale, Scale).</summary>
    Uniform,

    /// <summary>Scale times a matrix whose rows, or columns if they are fewer, have length one and stand at right angles. Its columns are the
    /// parameter's last axis.</summary>
    Orthogonal,

    /// <summary>The values themselves.</summary>
    Values,
}

/// <summary>How a network is trained.</summary>
/// <param name="Optimizer">Its name: <c>Sgd</c>.</param>
/// <param name="Rate">The declared learning rate.</param>
/// <param name="Decay">The rate of step t is Rate / (1 + Decay * t).</param>
/// <param name="Beta1">For bias correction of the first moment, or 0.</param>
/// <param name="Beta2">For bias correction of the second moment, or 0.</param>
/// <param name="Slots">The names of the optimiser's state slots: <c>velocity</c>.</param>
/// <param name="Losses">The losses' names.</param>
public sealed record TrainingDescription(string Optimizer, double Rate, double Decay, double Beta1, double Beta2,
    ImmutableArray<string> Slots, ImmutableArray<string> Losses);
