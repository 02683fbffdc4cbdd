using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes the look-up of a table's lines: one thread an element, with what follows.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class GatherWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    private readonly GatherNode _gather = (GatherNode)group.Nodes[0];
    private readonly RowSpace _space = RowSpace.Of(operands.Program, group);

    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        int size = _gather.Shape.Size, width = _gather.Shape.Last;
        GpuHalo.Write(body, operands, group);
        ElementsWriter.WriteElement(body, size);
        body.Line($"int sample = element / {Int(size)}, column = element % {Int(width)};");
        ElementsWriter.WriteRow(body, _space, "element", width);
        body.Line($"int id = given[{operands.At(_gather.Ids)} + (element / {Int(width)})];");
        body.Line($"float {Identifiers.Local(_gather.Name)} = parameters[{operands.Parameter(_gather.Inputs[0])} + {Panels(_gather.Inputs[0].Shape.Outer)}];");
        body.Blank();
        new GpuScope(body, syntax, operands, _space.Place("column")).WriteAll(group);

        return (ElementsWriter.GroupsFor(size), GpuTile.Threads, "");
    }

    /// <summary>An element of a table that lies in panels of sixteen columns.</summary>
    private static string Panels(int lines) => $"((((column >> 4) * {Int(lines)}) + id) * 16) + (column & 15)";

    private static string Int(int value) => Literals.Int(value);
}
