using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>Writes the struct that is called with each sixteen finished sums: its fields are operands of the kernel.</summary>
/// <param name="name">The struct's name.</param>
/// <param name="kernel">The operands of the kernel; those of the struct are added to them.</param>
/// <param name="syntax">How expressions are written.</param>
internal sealed class FinishStruct(string name, KernelOperands kernel, CpuExpressions syntax)
{
    private readonly KernelOperands own = new(kernel.Plan, kernel.Program);
    private IReadOnlyCollection<int> streams = [];

    /// <summary>What the kernel writes to make one.</summary>
    public string Construction { get; private set; } = "";

    /// <summary>The random keys the kernel makes before it makes the struct.</summary>
    public void WriteKeys(SourceWriter body) => CpuScope.WriteKeys(body, kernel, streams);

    /// <summary>For rows of a batch: the maps that follow the contraction, and the stores.</summary>
    public string WriteForward(KernelGroup group)
    {
        var body = new SourceWriter();
        var sum = group.Contraction;
        string sumName = Identifiers.Local(sum.Name);
        var scope = new CpuScope(body, syntax, own, "row", null, "column");
        scope.Define(sum, sumName);
        body.Line("int column = panel * 16;");
        foreach (var node in group.Nodes)
        {
            if (node is MapNode map)
            {
                scope.Compute(map);
            }

            if (own.Program.IsStored(node))
            {
                body.Line($"{scope.Local(node)}.Store({own.To(node)}.At({scope.Index(node)}));");
            }
        }

        streams = scope.Streams;
        return Close(sumName, body);
    }

    /// <summary>For gradients of a parameter: the optimiser's update, or the store of the gradient.</summary>
    public string WriteGradient(Node gradient, ParameterUpdate? update, int rows)
    {
        var body = new SourceWriter();
        body.Line(rows == 1 ? "int at = panel * 16;" : $"int at = ((panel * {Literals.Int(rows)}) + row) * 16;");
        var owner = update ?? kernel.Program.Kernels.SelectMany(k => k.Updates).Single(u => u.IsPart(gradient));
        if (owner.Earlier.Count > 0 && owner.Earlier[0] != gradient)
        {
            body.Line($"gradient += T.Load({own.Gradient(owner.Parameter, written: update is null)}.At(at));");
        }

        if (update is null)
        {
            body.Line($"gradient.Store({own.Gradient(owner.Parameter, written: true)}.At(at));");
        }
        else
        {
            UpdateWriter.Write(body, own, syntax, update.Parameter, "row", "panel");
        }

        return Close("gradient", body);
    }

    private string Close(string sum, SourceWriter body)
    {
        kernel.Absorb(own);
        string parameters = string.Concat(streams.Select(s => $", uint {PointwiseScope.KeyName(s)}"));
        string arguments = string.Concat(streams.Select(s => $", {PointwiseScope.KeyName(s)}"));
        Construction = $"new {name}({(own.Names + arguments).TrimStart(',', ' ')})";
        var writer = new SourceWriter();
        using (writer.Open($"private readonly struct {name}({(own.Declaration + parameters).TrimStart(',', ' ')}) : IEpilogue<T>"))
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            using (writer.Open($"public void Finish(T {sum}, int row, int panel)"))
            {
                writer.Line(body.ToString().TrimEnd('\n'));
            }
        }

        return writer.ToString();
    }
}
