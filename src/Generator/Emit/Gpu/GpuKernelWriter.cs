using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes what a group of nodes becomes: a kernel, or several that run one after the other.</summary>
internal static class GpuKernelWriter
{
    public static IEnumerable<GpuKernel> Write(GpuKernelBuilder plan, KernelGroup group) => group.Kind switch
    {
        KernelKind.Contract when group.Contraction is { IsDepthwise: true, Role: ContractRole.WeightGradient } => new DepthwiseGradientWriter(plan, group).Write(),
        KernelKind.Contract when group.Contraction.IsDepthwise => [plan.Kernel(group, "", (body, operands) => new DepthwiseWriter(group, operands, plan.Syntax).Write(body))],
        KernelKind.Contract when group.Contraction.Role == ContractRole.WeightGradient => new WeightGradientWriter(plan, group).Write(),
        KernelKind.Contract => new RowProductWriter(plan, group).Write(),
        KernelKind.Window => [plan.Kernel(group, "", (body, operands) => new PoolWriter(group, operands, plan.Syntax).Write(body))],
        KernelKind.WindowGradient => [plan.Kernel(group, "", (body, operands) => new PoolGradientWriter(group, operands, plan.Syntax).Write(body))],
        KernelKind.Channels => [plan.Kernel(group, "", (body, operands) => new ChannelWriter(group, operands, plan.Syntax).Write(body))],
        KernelKind.Features => [plan.Kernel(group, "", (body, operands) => GpuFeatures.WriteKernel(body, group, operands, plan.Syntax))],
        KernelKind.Rows when group.SumsPixels => [plan.Kernel(group, "", (body, operands) => new PixelSumsWriter(group, operands, plan.Syntax).Write(body))],
        KernelKind.Rows => [plan.Kernel(group, "", (body, operands) => WriteRows(body, group, operands, plan.Syntax))],
        KernelKind.BatchSum => [plan.Kernel(group, "", (body, operands) => new BatchSumWriter(group, operands, plan.Syntax).Write(body))],
        KernelKind.Gather => [plan.Kernel(group, "", (body, operands) => new GatherWriter(group, operands, plan.Syntax).Write(body))],
        KernelKind.Scatter => new ScatterWriter(plan, group).Write(),
        KernelKind.Scan => [plan.Kernel(group, "", (body, operands) => new ScanWriter(group, operands, plan.Syntax).Write(body))],
        KernelKind.Update => [plan.Kernel(group, "", (body, operands) => new UpdateWriter(group, operands, plan.Syntax).Write(body)) with { IsUpdate = true }],
        _ => throw new InvalidOperationException($"no kernel of kind {group.Kind}"),
    };

    private static (string Groups, int Threads, string Methods) WriteRows(SourceWriter body, KernelGroup group, GpuOperands operands, GpuExpressions syntax)
    {
        if (!group.Nodes.Any(RowPhases.IsLoopReduce))
        {
            return (new ElementsWriter(group, operands, syntax).Write(body), GpuTile.Threads, "");
        }

        var writer = new ReducingRowsWriter(group, operands, syntax);
        return (writer.Write(body), writer.Threads, "");
    }
}
