using NetDsl.Generator.Expressions;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Finds kernels that only copy what the caller gave. Where a call gives floats, sample after sample, the sums of
/// products read them where they lie, and the kernel is left out.</summary>
internal static class PlainInput
{
    /// <summary>The input that this kernel copies, or null if it does more, or if anything but a sum of products reads the
    /// copy: row kernels read sixteen at a time, past the end of a caller's row.</summary>
    public static InputNode? CopiedBy(ProgramPlan program, KernelGroup kernel)
    {
        if (kernel.Kind != KernelKind.Rows || kernel.Nodes.Count != 1 || kernel.Nodes[0] is not MapNode copy || !copy.Body.Equals(Exprs.X)
            || copy.Inputs.Count != 1 || copy.Inputs[0] is not InputNode { Kind: InputKind.Values } input || !program.IsStored(copy))
        {
            return null;
        }

        var buffer = program.BufferOf(copy);
        bool liesTheSame = buffer.SampleStride == copy.Shape.Size && !buffer.IsResult;
        return liesTheSame && program.Kernels.SelectMany(k => k.Nodes).All(node => ReadsInPlace(node, copy)) ? input : null;
    }

    private static bool ReadsInPlace(Node node, Node copy)
        => node is ContractNode contraction
            ? Topology.Source(contraction.Inputs[1]) != copy
            : node.Inputs.All(input => Topology.Source(input) != copy);
}
