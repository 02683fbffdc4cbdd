using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>What both forms of row kernels leave behind.</summary>
internal static class RowStore
{
    /// <summary>Writes the store of a node's element, under a condition or always.</summary>
    public static void Write(SourceWriter body, GpuScope scope, Node node, string? condition)
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
}
