using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.EngineTests.Plans;

/// <summary>What a kernel reads and writes, worked out from the graph alone.</summary>
internal sealed class KernelTouch(ProgramPlan program, KernelGroup kernel)
{
    /// <summary>Tensors of the batch that other kernels made.</summary>
    public Node[] Reads { get; } = kernel.Nodes.SelectMany(node => node.Inputs).SelectMany(input => Made(program, input)).Distinct()
        .Where(node => node.PerSample && node is not InputNode && !kernel.Nodes.Contains(node)).ToArray();

    /// <summary>Tensors of the batch that it leaves in memory.</summary>
    public Node[] Writes { get; } = kernel.Nodes.Where(node => node.PerSample && program.IsStored(node)).ToArray();

    /// <summary>Parameters whose value it reads.</summary>
    public Node[] ParametersRead { get; } = kernel.Nodes.SelectMany(node => node.Inputs).OfType<ParameterNode>().ToArray<Node>();

    /// <summary>Parameters whose value, state or kept gradient it writes.</summary>
    public Node[] ParametersWritten { get; } = program.Kernels.SelectMany(k => k.Updates)
        .Where(update => kernel.Updates.Contains(update) || kernel.Nodes.Contains(Topology.Source(update.Gradient)))
        .Select(update => (Node)update.Parameter).ToArray();

    /// <summary>Whether one writes memory that the other touches.</summary>
    public bool ConflictsWith(KernelTouch other) => Writes.Any(written => other.Reads.Concat(other.Writes).Any(node => Overlap(written, node)))
        || other.Writes.Any(written => Reads.Any(node => Overlap(written, node)))
        || ParametersWritten.Intersect(other.ParametersRead.Concat(other.ParametersWritten)).Any()
        || other.ParametersWritten.Intersect(ParametersRead).Any();

    /// <summary>What kernels make of a tensor: all of it, the parts side by side, or what it is a slice of.</summary>
    public static IEnumerable<Node> Made(ProgramPlan program, Node node) => Topology.Source(node) switch
    {
        ConcatNode concat => program.Joins.PartsOf(concat).SelectMany(part => Made(program, part)),
        SliceNode slice => Made(program, slice.Inputs[0]),
        var made => [made],
    };

    private bool Overlap(Node one, Node two) => program.BufferOf(one).Overlaps(program.BufferOf(two));
}
