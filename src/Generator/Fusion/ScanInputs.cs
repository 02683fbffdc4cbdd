using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Fusion;

/// <summary>What the steps of a scan read of each of their inputs is often a product, and read by nothing else: the scan's kernel then works
/// it out for a few steps at a time, while it is in the caches, and it is never stored. For the processor: on a GPU one product over all
/// steps is the better one.</summary>
/// <param name="Product">Inputs of all steps times a weight.</param>
/// <param name="Bias">What is added to it, or null.</param>
/// <param name="Result">What the scan reads.</param>
internal sealed record ScanInputs(ContractNode Product, ParameterNode? Bias, Node Result)
{
    /// <summary>Those of a scan's kernel, or null.</summary>
    public static ScanInputs? Of(KernelGroup group) => group is { Kind: KernelKind.Scan, Nodes: [ContractNode, ..] } ? Find(group) : null;

    /// <summary>Moves products into the kernels of the scans that alone read them.</summary>
    public static void Join(List<KernelGroup> groups, ICollection<Node> wanted)
    {
        foreach (var scan in groups.Where(group => group.Kind == KernelKind.Scan).ToArray())
        {
            var product = groups.Find(group => group.Kind == KernelKind.Contract && Find(group) is { } inputs && !wanted.Contains(inputs.Result)
                && IsReadInSteps(scan.Scan, inputs.Result) && groups.SelectMany(other => other.Nodes).All(node => node == scan.Scan || node == inputs.Result
                    || node.Inputs.All(input => !group.Nodes.Contains(Topology.Source(input)))));
            if (product is not null)
            {
                scan.Nodes.InsertRange(0, product.Nodes);
                groups.Remove(product);
            }
        }
    }

    private static ScanInputs? Find(KernelGroup group)
    {
        if (group.Nodes[0] is not ContractNode { Role: ContractRole.Forward, IsDepthwise: false, Groups: 1, Window.Taps: 1, Shape.Rank: 3 } product || product.Shape.Extents[0] != 1
            || group.Updates.Count > 0)
        {
            return null;
        }

        var rest = group.Nodes.Skip(1).Where(node => node is not ScanNode).ToArray();
        return rest.Length == 0 ? new(product, null, product)
            : rest is [MapNode { Inputs: [_, ParameterNode bias] } sum] && sum.Inputs[0] == product && sum.Body.Equals(Exprs.X + Exprs.Y) ? new(product, bias, sum)
            : null;
    }

    private static bool IsReadInSteps(ScanNode scan, Node result)
    {
        var read = scan.Step.Arguments.Where(argument => argument switch
        {
            SequenceArgument sequence => Topology.Source(scan.Inputs[sequence.Input]) == result,
            RowArgument row => Topology.Source(scan.Inputs[row.Input]) == result,
            _ => false,
        }).ToArray();
        return read.Length > 0 && read.All(argument => argument is SequenceArgument { Shift: 0 });
    }
}
