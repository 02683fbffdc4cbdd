using NetDsl.Generator.Fusion;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit;

/// <summary>Names kernels for what they leave behind, by the user's own names.</summary>
internal static class KernelNames
{
    /// <summary>What the engines that kernels are written into call their own members: a layer may have such a name too.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Step", "Samples", "Parameters", "InverseBatch", "Capacity", "Lot", "LotCost", "LossInterval", "Precision", "Launches", "Transformed", "TransformedFloats",
        "SumFloats",
    };

    public static string Of(ProgramPlan program, KernelGroup group)
    {
        if (group.ChangesWeights)
        {
            // A weight and its bias: the weight names the kernel.
            return $"{Identifiers.Member(group.Updates.First(update => !update.IsAssignment).Parameter.Name)}Update";
        }

        var stored = group.Nodes.Where(program.IsStored).Select(node => Identifiers.Member(node.Name)).ToArray();
        string name = stored.Length == 0 ? Identifiers.Member(group.Nodes[0].Name) : string.Join("_", stored);
        return Taken.Contains(name) ? $"{name}Kernel" : name;
    }
}
