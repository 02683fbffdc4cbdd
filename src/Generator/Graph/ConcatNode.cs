namespace NetDsl.Generator.Graph;

/// <summary>Tensors side by side along the last axis: ONNX's Concat, PyTorch's cat. No kernel makes it: those that make its
/// parts store them where they belong.</summary>
internal sealed class ConcatNode(string name, params Node[] parts)
    : Node(name, parts[0].Shape.WithLast(parts.Sum(part => part.Shape.Last)), perSample: true, parts)
{
    /// <summary>Where a part begins on the last axis.</summary>
    public int FirstOf(int part) => Inputs.Take(part).Sum(before => before.Shape.Last);
}

/// <summary>Neighbouring channels of a tensor, or of some of its rows, read where they lie: ONNX's Slice.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="shape">What there is of it: all rows, or some that are neighbours, or one as a vector.</param>
/// <param name="row">The first of the rows.</param>
/// <param name="first">The first of the channels.</param>
/// <param name="input">The tensor.</param>
internal sealed class SliceNode(string name, Shape shape, int row, int first, Node input) : Node(name, shape, perSample: true, input)
{
    public int Row { get; } = row;

    public int First { get; } = first;
}
