using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>Writes numbers that are the same for the whole batch, one a feature, from <c>column</c> on: the maps, the stores, and what
/// they change in parameters. A sum that comes first is in its local already.</summary>
/// <param name="writer">Where to.</param>
/// <param name="program">The program the kernel is part of.</param>
/// <param name="group">The kernel.</param>
internal abstract class FeatureScope(SourceWriter writer, ProgramPlan program, KernelGroup group)
{
    protected SourceWriter Writer { get; } = writer;

    public void Write()
    {
        var scope = Scope;
        foreach (var node in group.Nodes)
        {
            scope.Enter(node);
            if (program.IsStored(node))
            {
                Writer.Line(Store(node));
            }

            foreach (var update in program.UpdatesOf(node))
            {
                WriteChange(scope.Local(node), node, update);
            }
        }
    }

    /// <summary>Where the nodes are computed.</summary>
    protected abstract PointwiseScope Scope { get; }

    /// <summary>The statement that writes a node to memory.</summary>
    protected abstract string Store(Node node);

    /// <summary>The text that reads what is kept of a parameter's gradient.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="written">Whether it is written too.</param>
    protected abstract string LoadGradient(ParameterNode parameter, bool written);

    /// <summary>The statement that keeps a gradient.</summary>
    protected abstract string StoreGradient(ParameterNode parameter, string value);

    /// <summary>The statement that gives a parameter a new value.</summary>
    protected abstract string Assign(ParameterNode parameter, string value);

    /// <summary>The statement that declares <c>gradient</c>.</summary>
    protected abstract string Declare(string gradient);

    /// <summary>The optimiser's update of a parameter by <c>gradient</c>.</summary>
    protected abstract UpdateScope Update(ParameterNode parameter);

    /// <summary>What is done with a parameter's new value, or with a part of its gradient.</summary>
    private void WriteChange(string local, Node node, ParameterUpdate update)
    {
        if (update.IsAssignment)
        {
            Writer.Line(Assign(update.Parameter, local));
            return;
        }

        bool isLast = group.Updates.Contains(update) && node == update.Gradient;
        string gradient = update.AddsTo(node) ? $"{LoadGradient(update.Parameter, !isLast)} + {local}" : local;
        if (!isLast)
        {
            Writer.Line(StoreGradient(update.Parameter, gradient));
            return;
        }

        Writer.Line(Declare(gradient));
        Writer.Line("int at = column;");
        Update(update.Parameter).Write();
    }
}
