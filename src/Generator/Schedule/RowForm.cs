using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Which kernels of few channels work on a whole row of pixels at a time, as it lies in memory with its channels side by side. Pixel by pixel,
/// the few channels would fill only a part of the lanes.</summary>
internal static class RowForm
{
    /// <summary>Whether a convolution's lanes run along the rows of its output.</summary>
    public static bool Fits(ContractNode contraction)
        => contraction is { Role: not ContractRole.InputGradient, Groups: 1, IsDepthwise: false, Window: { } window }
            && window.Rows.Stride == window.Rows.Dilation && (window.Columns.Kernel == 1 || window.Columns.Dilation == 1)
            && contraction.Inputs[0].Shape is { Rank: 3 } read && (contraction.Role == ContractRole.Forward || window.Columns.Kernel * read.Last >= Kernels.Layout.LeastLengthOfRow)
            && Kernels.Layout.FitRow(window.Columns.Count, contraction.Shape.Last, window.Rows.Kernel, window.Taps * read.Last, window.Columns.Stride * read.Last);

    /// <summary>Whether what follows a kernel's values is done along rows.</summary>
    public static bool Suits(ProgramPlan program, KernelGroup group)
        => group.Nodes.Count > 1 && group.Nodes[0].Shape is { Rank: 3 } shape && Kernels.Layout.IsRow(shape.Extents[1], shape.Last) && MakesRows(program, group)
            && group.Nodes.Skip(1).All(node => node is MapNode map && map.Shape == shape && !map.Body.UsesColumn && map.Inputs.All(input => IsAlong(program, group, input)))
            && group.Nodes.Where(program.IsStored).All(node => !program.BufferOf(node).IsStrided)
            && SpreadBy(group).Count() <= Kernels.Layout.MostSpreadOfRow;

    /// <summary>Whether a tensor has a value for each channel, and the same for all pixels and samples.</summary>
    private static bool IsSpread(Node node) => !node.PerSample && node.Shape.Rank == 1;

    /// <summary>Such tensors that a kernel reads.</summary>
    private static IEnumerable<Node> SpreadBy(KernelGroup group) => group.Nodes.OfType<MapNode>().SelectMany(map => map.Inputs).Where(IsSpread).Distinct();

    /// <summary>Whether the values come row after row: those of some convolutions, and of averages whose windows lie side by side.</summary>
    private static bool MakesRows(ProgramPlan program, KernelGroup group) => group.Nodes[0] switch
    {
        ContractNode { Role: ContractRole.Forward } contraction => Fits(contraction) && IsDense(program, program.ReadBy(contraction, 0)),
        WindowGradientNode { Kind: WindowKind.Average, Window: { } window } => IsSideBySide(window.Rows) && IsSideBySide(window.Columns),
        _ => false,
    };

    private static bool IsSideBySide(WindowAxis axis) => axis.Stride == axis.Kernel && axis.Before == 0;

    private static bool IsAlong(ProgramPlan program, KernelGroup group, Node input)
        => IsSpread(input) ? input.Shape.Last == group.Nodes[0].Shape.Last
            : input.PerSample && input.Shape == group.Nodes[0].Shape && (group.Nodes.Contains(input) || IsDense(program, input));

    private static bool IsDense(ProgramPlan program, Node node) => node is not InputNode && program.IsStored(node) && !program.BufferOf(node).IsStrided;
}
