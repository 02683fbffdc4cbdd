using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Pointwise nodes of one thread, at one place of one sample.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
/// <param name="operands">Of the method.</param>
/// <param name="row">The text of the row's number in the sample, or null where there is one row.</param>
internal sealed class GpuScope(SourceWriter writer, ExpressionSyntax syntax, GpuOperands operands, string? row)
    : PointwiseScope(writer, syntax)
{
    /// <summary>The index of a node's element in the arena.</summary>
    public string Index(Node node)
    {
        string at = $"{operands.At(node)} + (sample * {Literals.Int(operands.Program.BufferOf(node).SampleStride)})";
        if (row is not null)
        {
            at += RowPhases.IsScalar(node) ? $" + {row}" : $" + ({row} * {Literals.Int(node.Shape.Last)})";
        }

        return RowPhases.IsScalar(node) ? at : $"{at} + column";
    }

    protected override string Load(Node node)
    {
        switch (node)
        {
            case InputNode { Kind: InputKind.Indices } labels:
                return $"(float)given[{operands.At(labels)} + sample]";
            case InputNode input:
                return $"Given.Value(given, {operands.At(input)}, {Element(input)}, step.Bytes & {Literals.Int(1 << operands.NumberOf(input))})";
            case ParameterNode parameter:
                return RowPhases.IsScalar(parameter) ? $"parameters[{operands.Parameter(parameter)}]" : $"parameters[{operands.Parameter(parameter)} + column]";
            default:
                return $"arena[{Index(node)}]";
        }
    }

    protected override string Leaf(Expr leaf) => leaf switch
    {
        Scalar scalar => $"step.{scalar.Which}",
        Column => ComputesScalar ? "0f" : "(float)column",
        Uniform uniform => $"CounterRandom.Uniform({operands.Key(uniform.Stream)}, sample, {(ComputesScalar ? "0" : "column")})",
        _ => throw new InvalidOperationException($"{leaf} is no leaf"),
    };

    /// <summary>The number of an input's element among those of the batch.</summary>
    private string Element(InputNode input)
    {
        string element = $"(sample * {Literals.Int(input.Shape.Size)})";
        return RowPhases.IsScalar(input) ? (row is null ? element : $"{element} + {row}")
            : row is null ? $"{element} + column"
            : $"{element} + ({row} * {Literals.Int(input.Shape.Last)}) + column";
    }
}
