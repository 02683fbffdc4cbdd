namespace NetDsl.Generator.Graph;

/// <summary>Tensors side by side along the last axis: ONNX's Concat, PyTorch's cat. No kernel makes it: those that make its
/// parts store them where they belong.</summary>
internal sealed class ConcatNode(string name, params Node[] parts)
    : Node(name, parts[0].Shape.WithLast(parts.Sum(part => part.Shape.Last)), perSample: true, parts)
{
    /// <summary>Where a part begins on the last axis.</summary>
    public int FirstOf(int part) => Inputs.Take(part).Sum(before => before.Shape.Last);
}

/// <summary>Neighbouring channels of a tensor, read where they lie: ONNX's Slice along the last axis.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="first">The first of them.</param>
/// <param name="count">How many there are.</param>
/// <param name="input">The tensor.</param>
internal sealed class SliceNode(string name, int first, int count, Node input) : Node(name, input.Shape.WithLast(count), perSample: true, input)
{
    public int First { get; } = first;
}
