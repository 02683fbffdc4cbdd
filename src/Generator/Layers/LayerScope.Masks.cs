using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers;

/// <content>Which steps of a sequence count.</content>
internal sealed partial class LayerScope
{
    /// <summary>The tensors that the layer reads.</summary>
    private readonly List<Node> _read = [];

    private Node? _mask;

    /// <summary>1 for each step of what the layer reads that counts and 0 for the others; null where all do. A step of several tensors counts
    /// where it does in each of them. The layer may say itself which steps count.</summary>
    public Node? Mask
    {
        get => _mask ??= OfAll();
        set => _mask = value;
    }

    /// <summary>The same steps count in what is made of a sequence step by step.</summary>
    private void HandMaskOn(Node output)
    {
        if (output.Shape.Rank == 2 && Mask is { } counts && counts.Shape.Size == output.Shape.Extents[0])
        {
            Network.Masks[output] = counts;
        }
    }

    private Node? OfAll()
    {
        var masks = _read.Where(Network.Masks.ContainsKey).Select(tensor => Network.Masks[tensor]).Distinct().ToArray();
        if (masks.Length < 2 || masks.Any(one => one.Shape != masks[0].Shape))
        {
            return masks.FirstOrDefault();
        }

        var all = Enumerable.Range(1, masks.Length - 1).Aggregate(Exprs.X, (product, i) => product * Exprs.Arg(i));
        return Network.Builder.Map($"{Name}_counts", masks[0].Shape, true, all, null, masks);
    }
}
