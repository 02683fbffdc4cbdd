using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Which computations there are GPU kernels for.</summary>
internal static class GpuSupport
{
    /// <summary>The first tensor of the network that no GPU kernel can make, with what it is; null where there is none.</summary>
    public static string? Missing(NetworkPlan plan)
        => plan.Train is { Graph.Optimizer.ClipNorm: > 0 } ? "the gradients' norm" : plan.Programs.SelectMany(program => program.Kernels).SelectMany(kernel => kernel.Nodes).SelectMany(node => node.Inputs.Append(node))
            .Select(node => (node, kind: KindOf(node))).Where(found => found.kind is not null)
            .Select(found => $"'{found.node.Name}' ({found.kind})").FirstOrDefault();

    private static string? KindOf(Node node) => node switch
    {
        ScanNode => "steps through time",
        GatherNode or ScatterNode => "lines of a table",
        ConcatNode or SliceNode => "tensors side by side",
        ContractNode { IsDepthwise: true } => "a filter for each channel",
        ResampleNode => "a picture made larger",
        NeighbourSumNode => "sums over neighbouring channels",
        _ => null,
    };
}
