using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes maps of numbers that are the same for the whole batch: one thread a feature.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects where things lie.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class FeaturesWriter(KernelGroup group, GpuOperands operands, GpuExpressions syntax)
{
    public (string Groups, int Threads, string Methods) Write(SourceWriter body)
    {
        body.Line("int column = Grid.GlobalIndex.X;");
        using (body.Open($"if (column >= {Literals.Int(group.Columns)})"))
        {
            body.Line("return;");
        }

        body.Blank();
        WriteNodes(body);
        return (Literals.Int(GpuTile.Tiles(group.Columns, GpuTile.Threads)), GpuTile.Threads, "");
    }

    /// <summary>What is done with the feature <c>column</c>. A sum that comes first is in its local already.</summary>
    public void WriteNodes(SourceWriter body)
    {
        var scope = new GpuScope(body, syntax, operands, new RowPlace(null, "column"));
        foreach (var node in group.Nodes)
        {
            if (node is MapNode map)
            {
                scope.Compute(map);
            }
            else
            {
                scope.Define(node, Identifiers.Local(node.Name));
            }

            if (operands.Program.IsStored(node))
            {
                body.Line(scope.Store(node));
            }

            foreach (var update in operands.Program.Kernels.SelectMany(kernel => kernel.Updates).Where(update => update.IsPart(node)))
            {
                WriteChange(body, scope.Local(node), node, update);
            }
        }
    }

    /// <summary>What is done with a parameter's new value, or with a part of its gradient.</summary>
    private void WriteChange(SourceWriter body, string local, Node node, ParameterUpdate update)
    {
        if (update.IsAssignment)
        {
            body.Line($"parameters[{operands.Parameter(update.Parameter)} + column] = {local};");
            return;
        }

        bool isLast = group.Updates.Contains(update) && node == update.Gradient;
        string before = update.Earlier.Count > 0 && update.Earlier[0] != node ? $"parameters[{operands.Gradient(update.Parameter)} + column] + " : "";
        if (!isLast)
        {
            body.Line($"parameters[{operands.Gradient(update.Parameter)} + column] = {before}{local};");
            return;
        }

        body.Line($"float gradient = {before}{local};");
        body.Line("int at = column;");
        new GpuUpdate(body, syntax, operands, update.Parameter).Write();
    }
}
