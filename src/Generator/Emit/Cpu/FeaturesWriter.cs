using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes maps of numbers that are the same for the whole batch, one a feature: sixteen features at a time.</summary>
/// <param name="group">The kernel.</param>
/// <param name="operands">Collects what it takes.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class FeaturesWriter(KernelGroup group, KernelOperands operands, CpuExpressions syntax)
{
    /// <summary>The statements of the method's body.</summary>
    public string Write()
    {
        var body = new SourceWriter();
        body.Line($"var (from, to) = me.Share({Literals.Int(Kernels.Layout.Panels(group.Columns))});");
        using (body.Open("for (int panel = from; panel < to; panel++)"))
        {
            body.Line("int column = panel * 16;");
            WriteNodes(body);
        }

        return body.ToString();
    }

    /// <summary>What is done with the features from <c>column</c> on. A sum that comes first is in its local already.</summary>
    public void WriteNodes(SourceWriter body)
    {
        var scope = new CpuScope(body, syntax, operands, new RowPlace(null, "column"));
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
                body.Line($"{scope.Local(node)}.Store({operands.To(node)}.At({scope.Index(node)}));");
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
            body.Line($"{local}.Store({operands.Parameter(update.Parameter, written: true, prefix: "to")}.At(column));");
            return;
        }

        bool isLast = group.Updates.Contains(update) && node == update.Gradient;
        string before = update.Earlier.Count > 0 && update.Earlier[0] != node ? $"T.Load({operands.Gradient(update.Parameter, written: !isLast)}.At(column)) + " : "";
        if (!isLast)
        {
            body.Line($"({before}{local}).Store({operands.Gradient(update.Parameter, written: true)}.At(column));");
            return;
        }

        body.Line($"var gradient = {before}{local};");
        body.Line("int at = column;");
        new CpuUpdate(body, syntax, operands, update.Parameter, "0", "panel").Write();
    }
}
