using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>In which pass over its row each node of a row kernel is worked out: a node comes after the passes of the sums and
/// maxima it depends on.</summary>
internal sealed class RowPhases
{
    private readonly KernelGroup _group;
    private readonly Dictionary<Node, int> _phases = [];

    public RowPhases(KernelGroup group)
    {
        _group = group;
        foreach (var node in group.Nodes)
        {
            _phases[node] = node.Inputs.Select(Topology.Source).Where(_phases.ContainsKey)
                .Select(input => _phases[input] + (IsLoopReduce(input) ? 1 : 0)).DefaultIfEmpty(0).Max();
        }
    }

    public int First => _phases.Values.Min();

    public int Last => _phases.Values.Max();

    /// <summary>One number a row. What the caller gives is read as one flat row a sample, whatever its shape; targets are not.</summary>
    public static bool IsScalar(Node node)
        => node is InputNode { IsTarget: false } input ? input.Shape.Size == 1 : node.Shape.Last == 1;

    /// <summary>A sum or maximum that takes a pass over the row; a row of one element is its own sum.</summary>
    public static bool IsLoopReduce(Node node) => node is ReduceNode reduce && !IsScalar(reduce.Inputs[0]);

    /// <summary>The nodes of a pass, in order.</summary>
    public IReadOnlyList<Node> At(int phase) => _group.Nodes.Where(node => _phases[node] == phase).ToArray();

    /// <summary>The maps of this kernel that the nodes are made of, in order.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="isScalar">Which have one number a row.</param>
    public IEnumerable<MapNode> Needed(IReadOnlyList<Node> nodes, Func<Node, bool> isScalar)
    {
        var wanted = new HashSet<Node>();
        foreach (var node in nodes)
        {
            Want(node);
        }

        return _group.Nodes.OfType<MapNode>().Where(wanted.Contains);

        void Want(Node node)
        {
            if (_group.Nodes.Contains(node) && node is MapNode && !isScalar(node) && wanted.Add(node))
            {
                foreach (var input in node.Inputs)
                {
                    Want(Topology.Source(input));
                }
            }
        }
    }
}
