using NetDsl.Generator.Expressions;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>What both forms of row kernels do with their nodes.</summary>
internal static class RowScope
{
    /// <summary>Writes the store of a node's element, under a condition or always.</summary>
    public static void Store(SourceWriter body, GpuScope scope, Node node, string? condition)
    {
        string store = $"arena[{scope.Index(node)}] = {scope.Local(node)};";
        if (condition is null)
        {
            body.Line(store);
            return;
        }

        using (body.Open($"if ({condition})"))
        {
            body.Line(store);
        }
    }

    /// <summary>Whether a kernel over rows of one element asks for the column all the same: given values and expressions of the
    /// column do.</summary>
    public static bool NeedsColumn(KernelGroup group)
        => group.Nodes.Any(node => node.Inputs.Any(input => input is InputNode { Kind: InputKind.Values })
            || (node is MapNode map && Leaves(map.Body).Any(leaf => leaf is Column or Uniform)));

    private static IEnumerable<Expr> Leaves(Expr expression)
        => expression.Parts.Count == 0 ? [expression] : expression.Parts.SelectMany(Leaves);
}
