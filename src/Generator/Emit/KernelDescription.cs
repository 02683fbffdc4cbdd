using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>Says in words what a kernel does, for its comment and for the plan.</summary>
internal static class KernelDescription
{
    /// <summary>A formula a node.</summary>
    public static string Summary(KernelGroup group)
    {
        var lines = group.Nodes.Select(Formula).ToList();
        lines.AddRange(group.Updates.Select(u => $"{u.Parameter.Name}: updated with {(u.IsAssignment ? "that" : group.Nodes.Contains(u.Gradient) ? "that gradient" : "its gradient")}"));
        return string.Join("\n", lines);
    }

    /// <summary>What it reads and writes, and what it costs.</summary>
    public static string Remarks(NetworkPlan plan, ProgramPlan program, KernelGroup group)
    {
        var inside = new HashSet<Node>(group.Nodes);
        var reads = BufferPlanner.ReadBy(group).Select(Topology.Source).Distinct().Where(node => !inside.Contains(node))
            .Select(Describe).ToArray();
        var writes = group.Nodes.Where(program.IsStored).Select(Describe)
            .Concat(group.Updates.Select(u => Describe(u.Parameter))).ToArray();
        string text = $"Reads {List(reads)}; writes {List(writes)}.";
        long work = group.MultiplyAdds;
        string how = group.Kind != KernelKind.Contract || !ConvolutionChoice.IsInTiles(group.Contraction) ? ""
            : $" On processors by Winograd's {(group.Contraction.Window!.Rows.Kernel == 3 ? "F(4x4, 3x3), a quarter" : "F(2x2, 5x5), a third")} of them.";
        return work == 0 ? text : $"{text} {Literals.Grouped(work)} multiply-adds a sample.{how}";
    }

    /// <summary>How a node is made, in a line.</summary>
    public static string Formula(Node node) => node switch
    {
        ContractNode { Role: ContractRole.Forward, IsDepthwise: true } c => $"{c.Name} = {c.Inputs[0].Name} * {c.Inputs[1].Name}, each channel on its own",
        ContractNode { Role: ContractRole.Forward, Groups: > 1 } c => $"{c.Name} = {c.Inputs[0].Name} * {c.Inputs[1].Name} in {Literals.Int(c.Groups)} groups",
        ContractNode { Role: ContractRole.Forward, Window: not null } c => $"{c.Name} = {c.Inputs[0].Name} * {c.Inputs[1].Name}",
        ContractNode { Role: ContractRole.InputGradient, Window: not null } c => $"{c.Name} = {c.Inputs[0].Name} * {c.Inputs[1].Name} turned round",
        ContractNode { Window: not null } c => $"{c.Name} = {c.Inputs[0].Name} * {c.Inputs[1].Name}, summed over the batch",
        WindowNode w => $"{w.Name} = {Words(w.Kind)} of {w.Inputs[0].Name} over {Literals.Int(w.Window.Rows.Kernel)}x{Literals.Int(w.Window.Columns.Kernel)}",
        WindowGradientNode { Kind: WindowKind.Max } w => $"{w.Name} = {w.Upstream.Name} where {w.Inputs[0].Name} is",
        WindowGradientNode w => $"{w.Name} = {w.Upstream.Name} spread over {Literals.Int(w.Window.Rows.Kernel)}x{Literals.Int(w.Window.Columns.Kernel)}",
        ContractNode { Role: ContractRole.Forward } c => $"{c.Name} = {c.Inputs[0].Name} · {c.Inputs[1].Name}",
        ContractNode { Role: ContractRole.InputGradient } c => $"{c.Name} = {c.Inputs[0].Name} · {c.Inputs[1].Name} transposed",
        ContractNode c => $"{c.Name} = {c.Inputs[0].Name} transposed · {c.Inputs[1].Name}, summed over the batch",
        ReduceNode r => $"{r.Name} = {r.Kind.ToString().ToLowerInvariant()} of {r.Inputs[0].Name} over the {r.Over.ToString().ToLowerInvariant()}",
        MapNode m => $"{m.Name} = {MathText.Of(m.Body, i => m.Inputs[i].Name)}",
        ResampleNode { IsGradient: true } r => $"{r.Name} = {r.Inputs[0].Name} {Words(r.Rows)} by {Words(r.Columns)}, taken back",
        ResampleNode r => $"{r.Name} = {r.Inputs[0].Name} {Words(r.Rows)} by {Words(r.Columns)}",
        NeighbourSumNode s => $"{s.Name} = sum of {s.Inputs[0].Name} over channels {Literals.Int(-s.Before)} to {Literals.Int(s.After)} from each",
        ConcatNode c => $"{c.Name} = {string.Join(" | ", c.Inputs.Select(part => part.Name))}",
        GatherNode g => $"{g.Name} = lines of {g.Inputs[0].Name} at {g.Ids.Name}",
        ScatterNode s => $"{s.Name} = {s.Upstream.Name} added up where {s.Ids.Name} is the same",
        ScanNode s => ScanText.Of(s),
        SliceNode s when s.Shape.Outer != s.Inputs[0].Shape.Outer => $"{s.Name} = {(s.Shape.Rank == 1 ? $"row {Literals.Int(s.Row)}" : $"rows {Literals.Int(s.Row)} to {Literals.Int(s.Row + s.Shape.Outer - 1)}")}, "
            + $"channels {Literals.Int(s.First)} to {Literals.Int(s.First + s.Shape.Last - 1)} of {s.Inputs[0].Name}",
        SliceNode s => $"{s.Name} = channels {Literals.Int(s.First)} to {Literals.Int(s.First + s.Shape.Last - 1)} of {s.Inputs[0].Name}",
        InputNode or ParameterNode or ReshapeNode => node.Name,
        _ => throw new InvalidOperationException($"{node.GetType().Name} '{node.Name}' has no formula"),
    };

    private static string Words(ResampleAxis axis)
        => $"{axis.Kind.ToString().ToLowerInvariant()} {Literals.Int(axis.Number)}";

    private static string Words(WindowKind kind) => kind switch
    {
        WindowKind.Max => "max",
        WindowKind.Choice => "first place of the max",
        _ => "mean",
    };

    private static string Describe(Node node)
        => node.PerSample ? $"{node.Name} [batch, {node.Shape.ToString().Replace("x", ", ")}]" : $"{node.Name} [{node.Shape.ToString().Replace("x", ", ")}]";

    private static string List(string[] items) => items.Length switch
    {
        0 => "nothing",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Length - 1)) + " and " + items[items.Length - 1],
    };
}
