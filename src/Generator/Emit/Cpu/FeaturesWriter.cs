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

            foreach (var kept in operands.Program.Kernels.Where(kernel => kernel.Kind == KernelKind.Update).SelectMany(kernel => kernel.Updates)
                .Where(update => update.Gradient == node))
            {
                body.Line($"{scope.Local(node)}.Store({operands.Gradient(kept.Parameter, written: true)}.At(column));");
            }

            foreach (var update in group.Updates.Where(update => update.Gradient == node))
            {
                if (update.IsAssignment)
                {
                    body.Line($"{scope.Local(node)}.Store({operands.Parameter(update.Parameter, written: true, prefix: "to")}.At(column));");
                }
                else
                {
                    body.Line($"var gradient = {scope.Local(node)};");
                    body.Line("int at = column;");
                    new CpuUpdate(body, syntax, operands, update.Parameter, "0", "panel").Write();
                }
            }
        }
    }
}
