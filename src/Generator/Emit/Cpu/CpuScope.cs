using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Pointwise nodes over sixteen lanes.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
/// <param name="operands">The kernel's.</param>
/// <param name="sample">The text of the sample's number in the batch.</param>
/// <param name="row">The text of the row's number in the sample, or null where there is one row.</param>
/// <param name="column">The text of the first column; 0 where a row is one block.</param>
internal sealed class CpuScope(SourceWriter writer, ExpressionSyntax syntax, KernelOperands operands, string sample, string? row,
    string column) : PointwiseScope(writer, syntax)
{
    /// <summary>The index of a node's first lane in its memory.</summary>
    public string Index(Node node)
    {
        var terms = new List<string> { $"(nint){sample} * {Literals.Int(operands.Program.BufferOf(node).SampleStride)}" };
        if (row is not null)
        {
            terms.Add(node.Shape.Last == 1 ? row : $"{row} * {Literals.Int(node.Shape.Last)}");
        }

        if (node.Shape.Last > 1 && column != "0")
        {
            terms.Add(column);
        }

        return terms.Count == 1 ? terms[0] : string.Join(" + ", terms.Select(t => t.Contains('*') ? $"({t})" : t));
    }

    protected override string Load(Node node)
    {
        switch (node)
        {
            case InputNode { Kind: InputKind.Indices } labels:
                return $"{operands.Sample(labels)}.LoadIndex({sample})";
            case InputNode input when RowPhases.IsScalar(input):
                return $"{operands.Sample(input)}.LoadOne({sample}, {row ?? "0"})";
            case InputNode input:
                return $"{operands.Sample(input)}.Load({sample}, {(row is null ? column : $"({row} * {Literals.Int(input.Shape.Last)}) + {column}")})";
            case ParameterNode parameter:
                string from = operands.Parameter(parameter, prefix: "from");
                return RowPhases.IsScalar(parameter) ? $"T.Broadcast({from}[0])" : $"T.Load({from}.At({column}))";
            default:
                var source = Topology.Source(node);
                return RowPhases.IsScalar(node)
                    ? $"T.Broadcast({operands.From(source)}[{Index(node)}])"
                    : $"T.Load({operands.From(source)}.At({Index(node)}))";
        }
    }

    protected override string Leaf(Expr leaf)
    {
        switch (leaf)
        {
            case Scalar { Which: StepScalar.InverseBatch }:
                return $"T.Broadcast({operands.InverseBatch()})";
            case Scalar scalar:
                return $"T.Broadcast({operands.Step()}.{scalar.Which})";
            case Column when ComputesScalar:
                return "T.Zero";
            case Column:
                return column == "0" ? "T.ConvertToFloat(T.Iota)" : $"T.ConvertToFloat(T.AddInt(T.Iota, T.BroadcastInt({column})))";
            case Uniform uniform:
                Streams.Add(uniform.Stream);
                return ComputesScalar
                    ? $"T.Broadcast(CounterRandom.Uniform({KeyName(uniform.Stream)}, {sample}, 0))"
                    : $"CounterRandom.Uniform<T>({KeyName(uniform.Stream)}, {sample}, {column})";
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
            writer.Line($"uint {KeyName(stream)} = CounterRandom.Key({step}.Seed, {Literals.Int(stream)}, {step}.Step);");
        }
    }
}
