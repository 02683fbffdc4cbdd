using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Autodiff;

/// <summary>Derives a graph: one walk from the loss back to the parameters, asking each node for its rule. What comes out
/// is nodes of the same kinds, so fusion, planning and emission know nothing of gradients.</summary>
internal sealed class Gradients
{
    private readonly GraphBuilder _build;
    private readonly HashSet<Node> _needed = [];
    private readonly Dictionary<Node, Node> _gradients = [];
    private readonly Dictionary<Node, int> _uses = [];
    private readonly Dictionary<ScanNode, List<(SliceNode Slice, Node Gradient)>> _scans = [];

    private Gradients(GraphBuilder build) => _build = build;

    /// <summary>The gradient of the batch's mean loss by each parameter that one reaches. Behind a threshold, or under losses of
    /// weight 0, none does: such parameters stay as they are, and so do those that are frozen.</summary>
    public static IReadOnlyDictionary<ParameterNode, Node> Of(NetworkGraph graph, GraphBuilder build)
    {
        var loss = graph.TotalLoss ?? throw new ArgumentException("the graph has no loss", nameof(graph));
        var walk = new Gradients(build);
        var order = Topology.Order([loss]);
        foreach (var node in order)
        {
            if (node is ParameterNode { Learning.IsFrozen: false } || (node.Inputs.Any(walk._needed.Contains) && !graph.Fixed.Contains(node)))
            {
                walk._needed.Add(node);
            }

            foreach (var input in node.Inputs)
            {
                walk._uses[input] = walk._uses.TryGetValue(input, out int count) ? count + 1 : 1;
            }
        }

        walk._gradients[loss] = build.Map("Loss_gradient", loss, Exprs.InverseBatch);
        foreach (var node in order.Reverse())
        {
            if (walk._needed.Contains(node) && node is ScanNode scan)
            {
                walk.BackScan(scan);
            }
            else if (walk._needed.Contains(node) && walk._gradients.TryGetValue(node, out var upstream))
            {
                walk.Back(node, upstream);
            }
        }

        return graph.Parameters.Where(walk._gradients.ContainsKey).ToDictionary(p => p, p => walk._gradients[p]);
    }

    private void Back(Node node, Node upstream)
    {
        switch (node)
        {
            case MapNode map:
                BackMap(map, upstream);
                break;
            case ReduceNode { Kind: ReduceKind.Sum } sum:
                // Every element has the gradient of its sum; maps read it as if it were repeated.
                Add(sum.Inputs[0], upstream);
                break;
            case ReduceNode { Kind: ReduceKind.Max }:
                break;
            case ReshapeNode reshape:
                Add(reshape.Inputs[0], _build.Reshape(NameFor(reshape.Inputs[0]), reshape.Inputs[0].Shape, Full(upstream, node)));
                break;
            case ContractNode product:
                BackContract(product, Full(upstream, node));
                break;
            case WindowNode window:
                BackWindow(window, Full(upstream, node));
                break;
            case ResampleNode resample:
                Add(resample.Inputs[0], _build.Resample(NameFor(resample.Inputs[0]), resample.Rows, resample.Columns, !resample.IsGradient, Full(upstream, node)));
                break;
            case NeighbourSumNode sum:
                Add(sum.Inputs[0], _build.NeighbourSum(NameFor(sum.Inputs[0]), sum.After, sum.Before, Full(upstream, node)));
                break;
            case ConcatNode concat:
                BackConcat(concat, Full(upstream, node));
                break;
            case GatherNode gather:
                Add(gather.Inputs[0], _build.Scatter(NameFor(gather.Inputs[0]), gather, Full(upstream, node)));
                break;
            case SliceNode { Inputs: [ScanNode scan] } slice:
                _scans[scan] = [.. _scans.TryGetValue(scan, out var others) ? others : [], (slice, Full(upstream, node))];
                break;
            case ParameterNode:
                break;
            default:
                throw new NotSupportedException($"{node.GetType().Name} '{node.Name}' has no gradient rule");
        }
    }

    private void BackMap(MapNode map, Node upstream)
    {
        for (int i = 0; i < map.Inputs.Count; i++)
        {
            var input = map.Inputs[i];
            if (!_needed.Contains(input))
            {
                continue;
            }

            string name = NameFor(input);
            Node gradient;
            if (map.DerivativeByOutput is { } byOutput)
            {
                gradient = _build.Map(name, map, byOutput * Exprs.Y, map, upstream);
            }
            else
            {
                // Where the function itself stands in its derivative, as for exp and tanh, its value is at hand.
                var inputs = map.Inputs.Concat([upstream, map]).ToArray();
                var derivative = Substitution.Replace(Derivative.Of(map.Body, i), map.Body, Exprs.Arg(inputs.Length - 1));
                gradient = _build.Map(name, map, derivative * Exprs.Arg(inputs.Length - 2), inputs);
            }

            // What is 0 everywhere is not handed on.
            if (gradient is not MapNode { Inputs.Count: 0, Body: Constant { Value: 0 } })
            {
                Add(input, SumTo(i, map, gradient));
            }
        }
    }

    /// <summary>Forward and the input's gradient are each other's gradients; their weight's is the same sum of products.</summary>
    private void BackContract(ContractNode product, Node upstream)
    {
        Node x = product.Inputs[0], weight = product.Inputs[1];
        bool isForward = product.Role == ContractRole.Forward;
        if (_needed.Contains(x))
        {
            var role = isForward ? ContractRole.InputGradient : ContractRole.Forward;
            Add(x, _build.Contract(NameFor(x), role, x.Shape, product.Window, upstream, weight));
        }

        if (_needed.Contains(weight))
        {
            var (input, output) = isForward ? (x, upstream) : (upstream, x);
            Add(weight, _build.Contract(NameFor(weight), ContractRole.WeightGradient, weight.Shape, product.Window, input, output));
        }
    }

    /// <summary>A scan back through the steps; then its weights and the rest as sums over samples and steps.</summary>
    private void BackScan(ScanNode scan)
    {
        if (!_scans.TryGetValue(scan, out var upstream))
        {
            return;
        }

        var gradient = new ScanGradient(scan, upstream);
        var weights = new HashSet<Node>(scan.Weights.Select(use => use.Weight));
        int units = scan.Step.Units;
        int[] wanted = [.. Enumerable.Range(0, scan.Inputs.Count).Where(i => _needed.Contains(scan.Inputs[i]) && !weights.Contains(scan.Inputs[i]))];
        var back = gradient.Build(_build, $"{scan.Name}_gradient", wanted, scan.Truncation);
        foreach (int i in wanted)
        {
            var input = scan.Inputs[i];
            int width = input.Shape.Last;
            var part = _build.Slice(NameFor(input), new Shape(scan.Steps, width), 0, gradient.PlaceOfInput[i] * units, back);
            Add(input, input.PerSample ? part : _build.SumOfChannels(NameFor(input), part));
        }

        foreach (var product in scan.Step.Operations.OfType<ScanProduct>().Where(product => _needed.Contains(scan.Inputs[product.Weight])))
        {
            BackScanWeight(scan, back, product, gradient.PlaceOfProduct[product.Number]);
        }
    }

    /// <summary>A product's weight: what it read times what came back to it, summed over samples and steps. The first step read nothing of
    /// a step before.</summary>
    private void BackScanWeight(ScanNode scan, ScanNode back, ScanProduct product, int place)
    {
        int units = scan.Step.Units, steps = scan.Steps - (product.OfStepBefore ? 1 : 0);
        if (steps == 0)
        {
            return;
        }

        var weight = scan.Inputs[product.Weight];
        int later = product.OfStepBefore ? 1 : 0;
        var read = Pixels(scan, product.Place, product.Count, scan.IsReversed ? later : 0);
        var upstream = Pixels(back, place, product.Results, scan.IsReversed ? 0 : later);
        var axis = new WindowAxis(steps, steps, 1, 1, 1, 0, 0);
        var window = new Window(new WindowAxis(1, 1, 1, 1, 1, 0, 0), axis);
        Add(weight, _build.Contract(NameFor(weight), ContractRole.WeightGradient, weight.Shape, window, read, upstream));

        Node Pixels(ScanNode tape, int first, int count, int row)
            => _build.Reshape($"{tape.Name}_steps", new Shape(1, steps, count * units),
                _build.Slice($"{tape.Name}_steps", new Shape(steps, count * units), row, first * units, tape));
    }

    private void BackWindow(WindowNode window, Node upstream)
    {
        var x = window.Inputs[0];
        Add(x, window.Kind == WindowKind.Max
            ? _build.WindowGradient(NameFor(x), window, _build.Window($"{window.Name}_choice", WindowKind.Choice, window.Window, window.CountPadding, x), upstream)
            : _build.WindowGradient(NameFor(x), window, upstream));
    }

    /// <summary>Each part has its channels of the whole's gradient.</summary>
    private void BackConcat(ConcatNode concat, Node upstream)
    {
        for (int i = 0; i < concat.Inputs.Count; i++)
        {
            var part = concat.Inputs[i];
            if (_needed.Contains(part))
            {
                Node gradient = _build.Slice(NameFor(part), concat.FirstOf(i), part.Shape.Last, upstream);
                // Under another shape its pixels have to lie side by side.
                Add(part, part is ReshapeNode && part.Shape.Outer > 1
                    ? new MapNode(_build.Unique(NameFor(part)), part.Shape, true, Exprs.X, gradient)
                    : gradient);
            }
        }
    }

    /// <summary>Sums a gradient over what its tensor was repeated over.</summary>
    private Node SumTo(int index, MapNode user, Node gradient)
    {
        var input = user.Inputs[index];
        if (input.PerSample == user.PerSample)
        {
            return input.Shape == user.Shape ? gradient
                : _build.Reduce(NameFor(input), ReduceKind.Sum, input.Shape.Last == user.Shape.Last ? ReduceOver.Pixels : ReduceOver.Row, Full(gradient, user));
        }

        // A bias is summed where its weight's gradient reads the same; all else sample by sample first.
        return IsBias(user, index)
            ? _build.Reduce(NameFor(input), ReduceKind.Sum, ReduceOver.Batch, Full(gradient, user))
            : _build.SumOfChannels(NameFor(input), Full(gradient, user));
    }

    /// <summary>Whether the input is only added to a sum of products.</summary>
    private static bool IsBias(MapNode user, int index)
        => user.Body is Binary { Op: BinaryOp.Add, A: Argument a, B: Argument b } && (a.Index == index || b.Index == index)
            && user.Inputs[a.Index == index ? b.Index : a.Index] is ContractNode;

    /// <summary>A gradient that is still one number a row, as a tensor of the node's own shape.</summary>
    private Node Full(Node gradient, Node node)
        => gradient.Shape == node.Shape && gradient.PerSample == node.PerSample && gradient is not MapNode { Inputs.Count: 0 }
            ? gradient
            : new MapNode(_build.Unique($"{node.Name}_gradient"), node.Shape, node.PerSample,
                gradient is MapNode { Inputs.Count: 0 } constant ? constant.Body : Exprs.X,
                gradient is MapNode { Inputs.Count: 0 } ? [] : [gradient]);

    /// <summary>A node that one other reads has that one's gradient; of several, each gives a part.</summary>
    private string NameFor(Node node) => _uses[node] > 1 ? $"{node.Name}_part" : $"{node.Name}_gradient";

    private void Add(Node node, Node gradient)
        => _gradients[node] = _gradients.TryGetValue(node, out var sum)
            ? _build.Map($"{node.Name}_gradient", node, Exprs.X + Exprs.Y, sum, gradient)
            : gradient;
}
