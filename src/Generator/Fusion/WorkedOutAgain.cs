using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Fusion;

/// <summary>
/// Cheap maps of one tensor that is in memory anyway: the kernels that read such a map work it out themselves. They load the tensor in its place,
/// and the map is not stored. So the gradient behind a normalisation goes through memory once, and not once more times the scale.
/// </summary>
internal sealed class WorkedOutAgain
{
    /// <summary>With more, working it out takes longer than it would to store it.</summary>
    private const int MostOperations = 2;

    private readonly ILookup<Node, Node> _readers;
    private readonly ILookup<Node, KernelGroup> _kernels;
    private readonly ICollection<Node> _wanted;
    private readonly KernelTarget _target;

    private WorkedOutAgain(IReadOnlyList<Node> order, IReadOnlyList<KernelGroup> groups, ICollection<Node> wanted, KernelTarget target)
    {
        _readers = order.SelectMany(node => node.Inputs.Distinct().Select(input => (Input: input, Node: node))).ToLookup(read => read.Input, read => read.Node);
        _kernels = groups.SelectMany(group => group.Nodes.Select(node => (Node: node, Group: group))).ToLookup(made => made.Node, made => made.Group);
        (_wanted, _target) = (wanted, target);
    }

    /// <summary>Moves such maps into the kernels that read them.</summary>
    /// <param name="order">All nodes, inputs before users.</param>
    /// <param name="groups">The kernels.</param>
    /// <param name="wanted">What has to be in memory.</param>
    /// <param name="target">What the kernels are for.</param>
    public static void Move(IReadOnlyList<Node> order, IReadOnlyList<KernelGroup> groups, ICollection<Node> wanted, KernelTarget target)
    {
        var pass = new WorkedOutAgain(order, groups, wanted, target);
        foreach (var map in order.OfType<MapNode>().Where(pass.IsCheap))
        {
            pass.Move(map);
        }
    }

    private bool IsCheap(MapNode map)
        => map.PerSample && !_wanted.Contains(map) && map.Inputs.Count(input => input.PerSample) == 1
            && !Effort.IsCostly(map.Body) && Effort.Operations(map.Body) <= MostOperations;

    private void Move(MapNode map)
    {
        // A kernel of the map alone stays: its loops are those of what it makes.
        if (_kernels[map].ToArray() is not [var maker] || !maker.Nodes.Any(node => node != map && node.Shape == map.Shape))
        {
            return;
        }

        var read = map.Inputs.Single(input => input.PerSample);
        var outside = _readers[map].Where(reader => !maker.Nodes.Contains(reader)).ToArray();
        if (outside.Length == 0 || !outside.All(reader => CanWorkOut(map, reader)) || !IsStored(read))
        {
            return;
        }

        foreach (var reader in outside)
        {
            var group = _kernels[reader].Single();
            if (!group.Nodes.Contains(map))
            {
                group.Nodes.Insert(group.Nodes.FindIndex(node => node.Inputs.Contains(map)), map);
            }
        }

        if (!maker.Nodes.Any(node => node.Inputs.Contains(map)))
        {
            maker.Nodes.Remove(map);
        }
    }

    private bool CanWorkOut(MapNode map, Node reader)
        => _kernels[reader].ToArray() is [var group] && !Fuser.ReadsMemory(reader) && Fuser.CanJoin(group, map, _target);

    /// <summary>Whether the tensor is in memory: for itself, or for a kernel that does not make it.</summary>
    private bool IsStored(Node read)
        => read is not (InputNode or ReshapeNode or ConcatNode or SliceNode) && (_wanted.Contains(read)
            || _readers[read].Any(reader => Fuser.ReadsMemory(reader) || _kernels[reader].Any(group => !group.Nodes.Contains(read))));
}
