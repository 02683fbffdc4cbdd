using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>The vectors of a network whose elements are pictures': others keep them in another order, and so the weights that read them, that
/// make them and that lie beside them. A picture that is flattened makes its vector one, and so does a vector that becomes a picture;
/// what is worked out element by element has one order with what it is worked out from.</summary>
internal sealed class PictureOrders
{
    private readonly Dictionary<Axis, Axis> _same = [];
    private readonly Dictionary<Axis, PictureOrder> _known = [];
    private readonly HashSet<Node> _sequences;

    private PictureOrders(IReadOnlyList<Node> nodes)
    {
        // A product in each step of a sequence is written as one over a picture of one row.
        _sequences = [.. nodes.OfType<ContractNode>().Where(product => product.Window is not null && product.Inputs[1].Shape.Rank == 2)
            .SelectMany(product => new[] { product, product.Inputs[0] })];
        foreach (var node in nodes)
        {
            Read(node);
        }

        while (nodes.Count(Divide) > 0)
        {
        }
    }

    public static PictureOrders Of(NetworkGraph graph) => new(Topology.Order(graph.Outputs.Select(output => output.Node)));

    /// <summary>Of what a dense weight reads; null where nothing is known of it.</summary>
    public PictureOrder? Inputs(ParameterNode weight) => weight.Shape.Rank == 2 ? Find(new Axis(weight, IsOutput: false)) : null;

    /// <summary>Of what a dense weight makes, or of a vector of parameters; null where nothing is known of it.</summary>
    public PictureOrder? Outputs(ParameterNode parameter) => parameter.Shape.Rank <= 2 ? Find(new Axis(parameter, IsOutput: true)) : null;

    private void Read(Node node)
    {
        switch (node)
        {
            case ContractNode { Window: null, Role: not ContractRole.WeightGradient } product when product.Inputs[1] is ParameterNode weight:
                bool isForward = product.Role == ContractRole.Forward;
                Equal(AxisOf(product.Inputs[0]), new Axis(weight, IsOutput: !isForward));
                Equal(AxisOf(product), new Axis(weight, IsOutput: isForward));
                break;
            case MapNode or ReshapeNode:
                foreach (var input in node.Inputs.Where(input => input.Shape.Size == node.Shape.Size && (input.Shape.Rank < 3 || node.Shape.Rank < 3)))
                {
                    Equal(AxisOf(node), AxisOf(input));
                }

                break;
        }
    }

    /// <summary>The elements in their order, whatever rows they stand in; of a picture it is known what they are. Null for the steps of a sequence
    /// where they are written as pixels.</summary>
    private Axis? AxisOf(Node node)
    {
        var axis = new Axis(node, IsOutput: true);
        if (node.Shape.Rank == 3 && !_sequences.Contains(node))
        {
            _known[Root(axis)] = Find(axis)?.And(new PictureOrder(node.Shape)) ?? new PictureOrder(node.Shape);
            return axis;
        }

        return node.Shape.Rank < 3 ? axis : null;
    }

    /// <summary>Hands orders from wholes to their parts and back; says whether anything came of it.</summary>
    private bool Divide(Node node)
    {
        if (node.Shape.Rank != 1)
        {
            return false;
        }

        switch (node)
        {
            case ConcatNode whole when whole.Inputs.Any(part => Find(AxisOf(part)!.Value) is not null):
                return Learn(whole, PictureOrder.Join(whole.Inputs.Select(part => Find(AxisOf(part)!.Value) ?? PictureOrder.Plain(part.Shape.Size))));
            case ConcatNode whole when Find(AxisOf(whole)!.Value) is { } order:
                return whole.Inputs.Select((part, i) => Learn(part, order.Part(whole.FirstOf(i), part.Shape.Size))).ToArray().Contains(true);
            case SliceNode part when part.Inputs[0].Shape.Rank == 1 && Find(AxisOf(part.Inputs[0])!.Value) is { } order:
                return Learn(part, order.Part(part.First, part.Shape.Size));
            default:
                return false;
        }
    }

    private bool Learn(Node vector, PictureOrder order)
    {
        var root = Root(AxisOf(vector)!.Value);
        _known.TryGetValue(root, out var before);
        _known[root] = before?.And(order) ?? order;
        return _known[root] != before;
    }

    private void Equal(Axis? one, Axis? other)
    {
        if (one is not { } a || other is not { } b || Root(a) == Root(b))
        {
            return;
        }

        var (before, added) = (Find(a), Find(b));
        _known.Remove(Root(b));
        _same[Root(b)] = Root(a);
        if ((before is not null && added is not null ? before.And(added) : before ?? added) is { } order)
        {
            _known[Root(a)] = order;
        }
    }

    private PictureOrder? Find(Axis axis) => _known.TryGetValue(Root(axis), out var order) ? order : null;

    private Axis Root(Axis axis)
    {
        while (_same.TryGetValue(axis, out var next))
        {
            axis = next;
        }

        return axis;
    }

    /// <summary>The elements of a vector, or the rows or columns of a weight.</summary>
    private readonly record struct Axis(Node Node, bool IsOutput);
}
