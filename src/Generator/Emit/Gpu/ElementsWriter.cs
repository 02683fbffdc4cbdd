using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes a row kernel without sums: one thread an element.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class ElementsWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    /// <summary>Writes the kernel's body; gives its grid.</summary>
    public string Write(SourceWriter body)
    {
        int size = group.Outer * group.Columns;
        string columns = Literals.Int(group.Columns);
        body.Line("int element = Grid.GlobalIndex.X;");
        using (body.Open($"if (element >= step.Batch * {Literals.Int(size)})"))
        {
            body.Line("return;");
        }

        body.Blank();
        body.Line(size == 1 ? "int sample = element;"
            : group.Columns == 1 ? $"int sample = element / {Literals.Int(size)};"
            : $"int sample = element / {Literals.Int(size)}, column = element % {columns};");
        if (group.Outer > 1)
        {
            body.Line(group.Columns == 1 ? $"int row = element % {Literals.Int(group.Outer)};" : $"int row = element / {columns} % {Literals.Int(group.Outer)};");
        }

        var scope = new GpuScope(body, syntax, operands, group.Outer > 1 ? "row" : null);
        foreach (var node in group.Nodes)
        {
            if (node is ReduceNode reduce)
            {
                // A row of one element is its own sum.
                scope.Define(reduce, scope.Local(reduce.Inputs[0]));
            }
            else
            {
                scope.Compute((MapNode)node);
            }

            if (operands.Program.IsStored(node))
            {
                RowStore.Write(body, scope, node, RowPhases.IsScalar(node) && group.Columns > 1 ? "column == 0" : null);
            }
        }

        return $"Tiles(Samples * {Literals.Int(size)}, {Literals.Int(GpuTile.Threads)}), 1, {Literals.Int(GpuTile.Threads)}";
    }
}
