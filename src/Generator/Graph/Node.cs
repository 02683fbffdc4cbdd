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
}

/// <summary>Pointwise: each element is an expression of the elements of the inputs at the same place. An input of a smaller
/// shape (an extent of 1, or a parameter's last axis alone) is read as if it were repeated; one of as many elements
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
}

/// <summary>Sum or maximum over axes. A maximum passes no gradient: it is used where the result does not depend on it.</summary>
internal sealed class ReduceNode(string name, ReduceKind kind, ReduceOver over, Node input)
    : Node(name, over == ReduceOver.Row ? input.Shape.WithLast(1) : new Shape(input.Shape.Last), over == ReduceOver.Row, input)
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

/// <summary>A sum of products: of a dense layer now, over a window later.</summary>
internal sealed class ContractNode(string name, ContractRole role, Shape shape, Node a, Node b)
    : Node(name, shape, role != ContractRole.WeightGradient, a, b)
{
    public ContractRole Role { get; } = role;

    /// <summary>How many products make one element, of one sample for a weight's gradient.</summary>
    public int Depth => Role == ContractRole.WeightGradient ? 1 : Inputs[0].Shape.Last;

    /// <summary>Multiply-adds for one sample.</summary>
    public long MultiplyAdds => Role == ContractRole.WeightGradient ? Shape.Size : (long)Shape.Size * Depth;
}

/// <summary>The same elements under another shape; nothing is computed or moved.</summary>
internal sealed class ReshapeNode(string name, Shape shape, Node input) : Node(name, shape, input.PerSample, input);
