using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Graph;

/// <summary>One tensor and how it is made. Nodes are equal only to themselves.</summary>
/// <param name="name">A name for generated code, made from the user's.</param>
/// <param name="shape">The extents of one sample, or of the whole tensor if it is not per sample.</param>
/// <param name="perSample">Whether there is one for each sample of the batch.</param>
/// <param name="inputs">What it is made from.</param>
internal abstract class Node(string name, Shape shape, bool perSample, params Node[] inputs)
{
    public string Name { get; } = name;

    public Shape Shape { get; } = shape;

    public bool PerSample { get; } = perSample;

    public IReadOnlyList<Node> Inputs { get; } = inputs;

    public override string ToString() => Name;
}

/// <summary>What an input holds.</summary>
internal enum InputKind
{
    /// <summary>Floats, or bytes taken as numbers.</summary>
    Values,

    /// <summary>Whole numbers: class numbers, token ids.</summary>
    Indices,
}

/// <summary>What the caller gives for each sample: an input of the network, or a target of a loss.</summary>
internal sealed class InputNode(string name, Shape shape, InputKind kind, bool isTarget, int classes = 0)
    : Node(name, shape, perSample: true)
{
    public InputKind Kind { get; } = kind;

    public bool IsTarget { get; } = isTarget;

    /// <summary>For class numbers: how many there are.</summary>
    public int Classes { get; } = classes;
}

/// <summary>A weight, a bias.</summary>
internal sealed class ParameterNode(string name, Shape shape, Initial initial) : Node(name, shape, perSample: false)
{
    public Initial Initial { get; } = initial;

    /// <summary>How it is trained, beside what the optimiser says for all.</summary>
    public Learning Learning { get; init; } = Learning.Plain;

    /// <summary>Whether it is written in the declaration and never trained: files need not have it.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Where PyTorch has the parts that stand side by side in another order: for each of them its number there. Else empty.</summary>
    public IReadOnlyList<int> PyTorchParts { get; init; } = [];
}

/// <summary>Pointwise: each element is an expression of the elements of the inputs at the same place. An input of a smaller
/// shape (an extent of 1, or the last axis alone) is read as if it were repeated; one of as many elements
/// under another shape is read in their order.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="shape">The index space.</param>
/// <param name="perSample">See <see cref="Node"/>.</param>
/// <param name="body">Over <see cref="Argument"/> i, the inputs.</param>
/// <param name="inputs">See <see cref="Node"/>.</param>
internal sealed class MapNode(string name, Shape shape, bool perSample, Expr body, params Node[] inputs)
    : Node(name, shape, perSample, inputs)
{
    public Expr Body { get; } = body;

    /// <summary>The derivative of a function of one input, as an expression of its output, where there is one: then the
    /// input need not be kept for the backward pass.</summary>
    public Expr? DerivativeByOutput { get; init; }
}

internal enum ReduceKind
{
    Sum,
    Max,
}

/// <summary>What a reduction runs over.</summary>
internal enum ReduceOver
{
    /// <summary>The last axis: one number a row. Its extent becomes 1.</summary>
    Row,

    /// <summary>Batch and all axes but the last: one number a feature. The result is not per sample.</summary>
    Batch,

    /// <summary>The pixels of each sample's picture: one number a channel.</summary>
    Pixels,
}

/// <summary>Sum or maximum over axes. A maximum passes no gradient: it is used where the result does not depend on it.</summary>
internal sealed class ReduceNode(string name, ReduceKind kind, ReduceOver over, Node input)
    : Node(name, over == ReduceOver.Row ? input.Shape.WithLast(1) : new Shape(input.Shape.Last), over != ReduceOver.Batch, input)
{
    public ReduceKind Kind { get; } = kind;

    public ReduceOver Over { get; } = over;
}

/// <summary>Which of the three products of a layer with weights.</summary>
internal enum ContractRole
{
    /// <summary>Input and weight give the output.</summary>
    Forward,

    /// <summary>The output's gradient and the weight give the input's gradient.</summary>
    InputGradient,

    /// <summary>The input and the output's gradient give the weight's gradient, summed over the batch.</summary>
    WeightGradient,
}

/// <summary>A sum of products: of a dense layer, or over a window.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="role">Which of the three.</param>
/// <param name="shape">See <see cref="Node"/>.</param>
/// <param name="window">Of a convolution; null for a dense layer.</param>
/// <param name="a">What is read row after row, or pixel after pixel.</param>
/// <param name="b">The weight: [inputs, outputs] or [height, width, inputs, outputs]; for its gradient, the output's gradient.</param>
internal sealed class ContractNode(string name, ContractRole role, Shape shape, Window? window, Node a, Node b)
    : Node(name, shape, role != ContractRole.WeightGradient, a, b)
{
    public ContractRole Role { get; } = role;

    public Window? Window { get; } = window;

    /// <summary>Whether each channel is seen by a filter of its own alone: the weight is [height, width, 1, channels].</summary>
    public bool IsDepthwise => Parts > 1 && Weight.Extents[2] == 1 && Weight.Last == Parts;

    /// <summary>Of a convolution: how many parts its inputs and outputs are divided into, where an output sees the inputs of its part
    /// alone and the weight is [height, width, inputs of a part, outputs]. 1 where each channel has a filter of its own: such
    /// filters are worked on side by side.</summary>
    public int Groups => IsDepthwise ? 1 : Parts;

    /// <summary>Multiply-adds for one sample.</summary>
    public long MultiplyAdds => Role switch
    {
        ContractRole.Forward => Work(Shape, Inputs[1]),
        ContractRole.InputGradient => Work(Inputs[0].Shape, Inputs[1]),
        _ => Work(Inputs[1].Shape, this),
    };

    private int Parts => Window is null || Weight.Rank < 4 ? 1 : (Role == ContractRole.InputGradient ? Shape : Inputs[0].Shape).Last / Weight.Extents[2];

    /// <summary>The shape of the weight.</summary>
    private Shape Weight => Role == ContractRole.WeightGradient ? Shape : Inputs[1].Shape;

    /// <summary>Every weight is used at every place of the window.</summary>
    private static long Work(Shape output, Node weight) => (long)output.Outer * weight.Shape.Size;
}

internal enum WindowKind
{
    /// <summary>The largest.</summary>
    Max,

    /// <summary>The number of the first position that holds the largest, row after row: what the maximum's gradient needs.</summary>
    Choice,

    /// <summary>The mean.</summary>
    Average,
}

/// <summary>What a window holds at each of its places, channel by channel: ONNX's MaxPool and AveragePool. Padding never is
/// the largest.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="kind">What is made of a window's elements.</param>
/// <param name="window">How it slides.</param>
/// <param name="countPadding">Whether a mean counts padding, as zeros.</param>
/// <param name="input">The picture.</param>
internal sealed class WindowNode(string name, WindowKind kind, Window window, bool countPadding, Node input)
    : Node(name, window.OutputOf(input.Shape.Last), perSample: true, input)
{
    public WindowKind Kind { get; } = kind;

    public Window Window { get; } = window;

    public bool CountPadding { get; } = countPadding;
}

/// <summary>The gradient of a <see cref="WindowNode"/>'s input: each element adds up what the windows that hold it hand on.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="of">The node whose input's gradient it is.</param>
/// <param name="inputs">The output's gradient; of a maximum, its choice before that.</param>
internal sealed class WindowGradientNode(string name, WindowNode of, params Node[] inputs)
    : Node(name, of.Inputs[0].Shape, perSample: true, inputs)
{
    public WindowKind Kind { get; } = of.Kind;

    public Window Window { get; } = of.Window;

    public bool CountPadding { get; } = of.CountPadding;

    public Node Upstream => Inputs[Inputs.Count - 1];
}

/// <summary>The same elements under another shape; nothing is computed or moved.</summary>
internal sealed class ReshapeNode(string name, Shape shape, Node input) : Node(name, shape, input.PerSample, input);
