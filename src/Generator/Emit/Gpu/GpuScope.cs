using NetDsl.Generator.Expressions;
using NetDsl.Generator.Fusion;
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
            at += node.Shape.Last == 1 ? $" + {row}" : $" + ({row} * {Literals.Int(node.Shape.Last)})";
        }

        return node.Shape.Last > 1 ? $"{at} + column" : at;
    }

    protected override string Load(Node node)
    {
        switch (node)
        {
            case InputNode { Kind: InputKind.Indices } labels:
                return $"(float)given[{operands.At(labels)} + sample]";
            case InputNode input:
                string element = $"(sample * {Literals.Int(input.Shape.Size)}) + {Element(input)}";
                return $"Given.Value(given, {operands.At(input)}, {element}, step.Bytes & {Literals.Int(1 << operands.NumberOf(input))})";
            case ParameterNode parameter:
                return parameter.Shape.Last == 1 ? $"parameters[{operands.Parameter(parameter)}]" : $"parameters[{operands.Parameter(parameter)} + column]";
            default:
                return $"arena[{Index(node)}]";
        }
    }

    protected override string Leaf(Expr leaf) => leaf switch
    {
        Scalar scalar => $"step.{scalar.Which}",
        Column => "(float)column",
        Uniform uniform => $"CounterRandom.Uniform({operands.Key(uniform.Stream)}, sample, column)",
        _ => throw new InvalidOperationException($"{leaf} is no leaf"),
    };

    /// <summary>The place in the sample. What is given is read as the rows of whoever reads it.</summary>
    private string Element(InputNode input) => row is null ? "column" : $"({row} * {Literals.Int(Fuser.Source(input).Shape.Last)}) + column";
}
