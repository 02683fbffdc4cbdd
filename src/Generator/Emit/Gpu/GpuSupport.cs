using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Which computations there are GPU kernels for.</summary>
internal static class GpuSupport
{
    /// <summary>What no GPU kernel can do: the first tensor of the network that none can make, with what it is; null where there is none.</summary>
    public static string? Missing(NetworkPlan plan)
        => plan.Train is { Graph.Optimizer.ClipNorm: > 0 } ? "the gradients' norm" : plan.Programs.SelectMany(program => program.Kernels)
            .SelectMany(kernel => kernel.Nodes).SelectMany(node => node.Inputs.Append(node))
            .Select(node => (node, kind: KindOf(node))).Where(found => found.kind is not null)
            .Select(found => $"'{found.node.Name}' ({found.kind})").FirstOrDefault();

    private static string? KindOf(Node node) => node switch
    {
        ScanNode => "steps through time",
        GatherNode or ScatterNode => "lines of a table",
        _ => null,
    };
}
