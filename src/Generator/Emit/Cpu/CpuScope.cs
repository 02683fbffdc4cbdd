using NetDsl.Generator.Expressions;
using NetDsl.Generator.Fusion;
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
            case InputNode input:
                return $"{operands.Sample(input)}.Load({sample}, {(row is null ? column : $"({row} * {Literals.Int(input.Shape.Last)}) + {column}")})";
            case ParameterNode parameter:
                return $"T.Load({operands.Parameter(parameter, prefix: "from")}.At({column}))";
            default:
                var source = Fuser.Source(node);
                return node.Shape.Last == 1
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
            case Column:
                return column == "0" ? "T.ConvertToFloat(T.Iota)" : $"T.ConvertToFloat(T.AddInt(T.Iota, T.BroadcastInt({column})))";
            case Uniform uniform:
                Streams.Add(uniform.Stream);
                return $"CounterRandom.Uniform<T>({KeyName(uniform.Stream)}, {sample}, {column})";
            default:
                throw new InvalidOperationException($"{leaf} is no leaf");
        }
    }
}
