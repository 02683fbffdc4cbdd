using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>Which tensors lie inside others: parts of a concatenation, where the kernels that make them may store them there, and slices.
/// What cannot be stored there is copied there.</summary>
internal sealed class Joins
{
    private readonly Dictionary<Node, (Node Whole, int Channel, int Pixel)> _places = [];
    private readonly Dictionary<Node, List<Node>> _partsOf = [];

    /// <summary>Finds the places; adds the copies to <paramref name="kernels"/>.</summary>
    public Joins(List<KernelGroup> kernels, IReadOnlyCollection<Node> results, bool fuse)
    {
        var asked = new HashSet<Node>(results.Select(Topology.Source));
        foreach (var node in Topology.Order(kernels.SelectMany(kernel => kernel.Nodes).Concat(results)))
        {
            if (node is SliceNode slice)
            {
                int pixel = slice.Inputs[0].Shape.Last;
                _places[slice] = (Topology.Source(slice.Inputs[0]), (slice.Row * pixel) + slice.First, pixel);
            }
            else if (node is ConcatNode concat)
            {
                Join(concat, kernels, asked, fuse);
            }
        }
    }

    /// <summary>The tensors that a concatenation is made of in memory: its parts or copies of them.</summary>
    public IReadOnlyList<Node> PartsOf(Node node) => _partsOf.TryGetValue(node, out var parts) ? parts : [];

    /// <summary>The tensor that this one is a part of, and no part itself; and where in its pixels. It may be the tensor itself.</summary>
    public (Node Whole, int Channel, int Pixel) PlaceOf(Node node)
    {
        var place = (Whole: node, Channel: 0, Pixel: node.Shape.Last);
        while (_places.TryGetValue(place.Whole, out var next))
        {
            place = (next.Whole, place.Channel + next.Channel, next.Pixel);
        }

        return place;
    }

    /// <summary>Whether others lie inside the tensor.</summary>
    public bool IsWhole(Node node) => _places.Values.Any(place => place.Whole == node);

    /// <summary>The number of the kernel behind which the tensor is finished.</summary>
    public int LastMaker(List<KernelGroup> kernels, Node node) => node switch
    {
        ConcatNode => PartsOf(node).Max(part => LastMaker(kernels, part)),
        SliceNode => LastMaker(kernels, Topology.Source(node.Inputs[0])),
        _ => kernels.FindLastIndex(group => group.Nodes.Contains(node)),
    };

    private void Join(ConcatNode concat, List<KernelGroup> kernels, HashSet<Node> asked, bool fuse)
    {
        var parts = new List<Node>();
        _partsOf[concat] = parts;
        for (int i = 0; i < concat.Inputs.Count; i++)
        {
            var part = Topology.Source(concat.Inputs[i]);
            if (part is SliceNode || part.Shape != concat.Inputs[i].Shape || asked.Contains(part) || _places.ContainsKey(part)
                || !IsReadAsItIs(kernels, part))
            {
                part = Copy(concat, i, kernels, fuse);
            }

            _places[part] = (concat, concat.FirstOf(i), concat.Shape.Last);
            parts.Add(part);
        }
    }

    /// <summary>Whether nobody reads the tensor under another shape: its pixels do not lie side by side.</summary>
    private static bool IsReadAsItIs(List<KernelGroup> kernels, Node part)
        => part.Shape.Rank == 1 || kernels.SelectMany(kernel => kernel.Nodes).All(node => node.Inputs.All(input => Topology.Source(input) != part
            || (input.Shape == part.Shape && (node is not MapNode || node.Shape == part.Shape || node.Shape.Size != part.Shape.Size))));

    /// <summary>A copy of the part, made by the kernel that makes the part where that runs over the same pixels.</summary>
    private MapNode Copy(ConcatNode concat, int part, List<KernelGroup> kernels, bool fuse)
    {
        var (input, source) = (concat.Inputs[part], Topology.Source(concat.Inputs[part]));
        var copy = new MapNode(FormattableString.Invariant($"{concat.Name}_part{part + 1}"), input.Shape, true, Expressions.Exprs.X, input);
        int maker = LastMaker(kernels, source);
        var group = kernels[maker];
        bool joins = fuse && input.Shape == source.Shape && group.Nodes.Contains(source) && group.Nodes[0].PerSample
            && group.Outer == input.Shape.Outer && group.Columns == input.Shape.Last;
        if (!joins)
        {
            group = new KernelGroup(KernelKind.Rows) { Outer = input.Shape.Outer, Columns = input.Shape.Last };
            kernels.Insert(maker + 1, group);
        }

        group.Nodes.Add(copy);
        return copy;
    }
}
