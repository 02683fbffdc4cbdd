using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Graph;

/// <summary>Makes nodes and keeps their names apart.</summary>
internal sealed class GraphBuilder
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name, or the name with the first free number. Names differ in letters and digits, whatever else is in them, so
    /// that they differ as identifiers too.</summary>
    public string Unique(string name)
    {
        string candidate = name;
        for (int i = 2; !_names.Add(string.Concat(candidate.Where(char.IsLetterOrDigit))); i++)
        {
            candidate = FormattableString.Invariant($"{name}_{i}");
        }

        return candidate;
    }

    /// <summary>A pointwise node over the index space of <paramref name="like"/>. An input that is itself only an expression
    /// of step scalars is written into the body; an input the body does not read is dropped.</summary>
    public Node Map(string name, Node like, Expr body, params Node[] inputs) => Map(name, like.Shape, like.PerSample, body, null, inputs);

    /// <inheritdoc cref="Map(string, Node, Expr, Node[])"/>
    public Node Map(string name, Shape shape, bool perSample, Expr body, Expr? derivativeByOutput, params Node[] inputs)
    {
        body = Substitution.Arguments(body, i => inputs[i] is MapNode { Inputs.Count: 0 } m ? m.Body : new Argument(i));
        var used = Substitution.ArgumentsOf(body);
        var kept = used.Select(i => inputs[i]).Distinct().ToArray();
        body = Substitution.Arguments(body, i => new Argument(Array.IndexOf(kept, inputs[i])));
        if (body is Argument { Index: 0 } && kept.Length == 1 && kept[0].Shape == shape && kept[0].PerSample == perSample
            && kept[0] is not InputNode)
        {
            return kept[0];
        }

        return new MapNode(Unique(name), shape, perSample, body, kept) { DerivativeByOutput = derivativeByOutput };
    }

    public ReduceNode Reduce(string name, ReduceKind kind, ReduceOver over, Node input) => new(Unique(name), kind, over, input);

    /// <summary>The sum over batch and pixels of each channel: sample by sample first, so that threads can share it in one order.</summary>
    public ReduceNode SumOfChannels(string name, Node input) => Reduce(name, ReduceKind.Sum, ReduceOver.Batch,
        input.Shape.Rank == 1 ? input : Reduce($"{name}_of_samples", ReduceKind.Sum, ReduceOver.Pixels, input));

    public ContractNode Contract(string name, ContractRole role, Shape shape, Window? window, Node a, Node b)
        => new(Unique(name), role, shape, window, a, b);

    public WindowNode Window(string name, WindowKind kind, Window window, bool countPadding, Node input)
        => new(Unique(name), kind, window, countPadding, input);

    public WindowGradientNode WindowGradient(string name, WindowNode of, params Node[] inputs) => new(Unique(name), of, inputs);

    public ResampleNode Resample(string name, ResampleAxis rows, ResampleAxis columns, bool isGradient, Node input)
        => new(Unique(name), rows, columns, isGradient, input);

    public NeighbourSumNode NeighbourSum(string name, int before, int after, Node input) => new(Unique(name), before, after, input);

    public ConcatNode Concat(string name, params Node[] parts) => new(Unique(name), parts);

    public SliceNode Slice(string name, int first, int count, Node input) => Slice(name, input.Shape.WithLast(count), 0, first, input);

    /// <summary>Channels of some rows.</summary>
    public SliceNode Slice(string name, Shape shape, int row, int first, Node input)
        => input is SliceNode slice ? new(Unique(name), shape, slice.Row + row, slice.First + first, slice.Inputs[0]) : new(Unique(name), shape, row, first, input);

    public GatherNode Gather(string name, ParameterNode table, InputNode ids) => new(Unique(name), table, ids);

    public ScatterNode Scatter(string name, GatherNode of, Node upstream) => new(Unique(name), of, upstream);

    public Node Reshape(string name, Shape shape, Node input)
    {
        var source = input is ReshapeNode r ? r.Inputs[0] : input;
        if (source is SliceNode { Shape.Outer: > 1 } && shape.Last != source.Shape.Last)
        {
            // Its rows do not lie side by side.
            source = new MapNode(Unique($"{name}_copy"), source.Shape, true, Exprs.X, source);
        }

        return source.Shape == shape ? source : new ReshapeNode(Unique(name), shape, source);
    }
}
