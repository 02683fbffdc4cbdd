namespace NetDsl.Generator.Graph;

/// <summary>The line of a table for each id: ONNX's Gather, PyTorch's Embedding.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="table">Ids times features.</param>
/// <param name="ids">Whole numbers below the table's first extent.</param>
internal sealed class GatherNode(string name, ParameterNode table, InputNode ids)
    : Node(name, new Shape([.. ids.Shape.Extents, table.Shape.Last]), perSample: true, table, ids)
{
    public InputNode Ids { get; } = ids;
}

/// <summary>The gradient of such a table: for each id the sum of what comes back to the places that hold it, sample after sample.</summary>
/// <param name="name">See <see cref="Node"/>.</param>
/// <param name="of">The node whose table's gradient it is.</param>
/// <param name="upstream">Its output's gradient.</param>
internal sealed class ScatterNode(string name, GatherNode of, Node upstream) : Node(name, of.Inputs[0].Shape, perSample: false, of.Ids, upstream)
{
    public InputNode Ids { get; } = of.Ids;

    public Node Upstream { get; } = upstream;
}
