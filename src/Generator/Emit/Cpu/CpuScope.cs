using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Pointwise nodes over sixteen lanes.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
/// <param name="operands">The kernel's.</param>
/// <param name="place">Where the lanes are.</param>
internal sealed class CpuScope(SourceWriter writer, ExpressionSyntax syntax, KernelOperands operands, Place place)
    : PointwiseScope(writer, syntax)
{
    private Shape _space = new(1);

    /// <summary>Gives where the values of channels are repeated along a row of pixels, in whose place they are to be read; null where lanes are channels.</summary>
    public Func<Node, string>? Spread { get; init; }

    /// <summary>The index of a node's first lane in its memory.</summary>
    public string Index(Node node)
    {
        var buffer = operands.Program.BufferOf(node);
        return place.Index($"(nint){place.SampleText} * {Literals.Int(buffer.SampleStride)}", buffer, node.Shape);
    }

    protected override bool IsScalar(Node node) => place.IsScalar(node);

    /// <summary>Computes a map into a local of its name.</summary>
    public override void Compute(MapNode map)
    {
        _space = map.Shape;
        base.Compute(map);
    }

    protected override string Load(Node node)
    {
        switch (node)
        {
            case { PerSample: false } when Spread is not null:
                int period = Kernels.Layout.RowPeriod(node.Shape.Last);
                return $"T.Load({Spread(node)}{(period == Kernels.Layout.Lanes ? "" : $".At({place.Column} % {Literals.Int(period)})")})";
            case InputNode { Kind: InputKind.Indices, Shape.Size: > 1 } ids:
                return $"{operands.Sample(ids)}.LoadIndices({place.SampleText}, {place.Element(_space)})";
            case InputNode { Kind: InputKind.Indices } labels:
                return $"{operands.Sample(labels)}.LoadIndex({place.SampleText})";
            case InputNode input when IsScalar(input):
                return $"{operands.Sample(input)}.LoadOne({place.SampleText}, {place.Element(_space.WithLast(1))})";
            case InputNode input:
                return $"{operands.Sample(input)}.Load({place.SampleText}, {place.Element(_space)})";
            case ParameterNode parameter:
                string from = operands.Parameter(parameter, prefix: "from");
                return IsScalar(parameter) ? $"T.Broadcast({from}[0])" : $"T.Load({from}.At({place.Column}))";
            default:
                var source = Topology.Source(node);
                return IsScalar(node)
                    ? $"T.Broadcast({operands.From(source)}[{Index(node)}])"
                    : $"T.Load({operands.From(source)}.At({Index(node)}))";
        }
    }

    protected override string Leaf(Expr leaf)
    {
        switch (leaf)
        {
            case Scalar scalar:
                return $"T.Broadcast({operands.OfStep(scalar)})";
            case Column when ComputesScalar:
                return "T.Zero";
            case Column:
                return place.Column == "0" ? "T.ConvertToFloat(T.Iota)" : $"T.ConvertToFloat(T.AddInt(T.Iota, T.BroadcastInt({place.Column})))";
            case Uniform uniform:
                Streams.Add(uniform.Stream);
                string element = place.Element(uniform, _space, ComputesScalar);
                return ComputesScalar
                    ? $"T.Broadcast(global::NetDsl.Kernels.CounterRandom.Uniform({KeyName(uniform.Stream)}, {place.SampleText}, {element}))"
                    : $"global::NetDsl.Kernels.CounterRandom.Uniform<T>({KeyName(uniform.Stream)}, {place.SampleText}, {element})";
            default:
                throw new InvalidOperationException($"{leaf} is no leaf");
        }
    }

    /// <summary>Writes the keys of random streams: made once a kernel, from seed and step.</summary>
    public static void WriteKeys(SourceWriter writer, KernelOperands operands, IEnumerable<int> streams)
    {
        foreach (int stream in streams)
        {
            string step = operands.Step();
            writer.Line($"uint {KeyName(stream)} = global::NetDsl.Kernels.CounterRandom.Key({step}.Seed, {Literals.Int(stream)}, {step}.Step);");
        }
    }
}
