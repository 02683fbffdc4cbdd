using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>Writes pointwise nodes inside a kernel: loads what they read, once, and gives each a local.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
internal abstract class PointwiseScope(SourceWriter writer, ExpressionSyntax syntax)
{
    private readonly Dictionary<Node, string> _locals = [];

    /// <summary>Random keys that the kernel has to make before its loop: one a stream.</summary>
    public SortedSet<int> Streams { get; } = [];

    /// <summary>Where it is written to.</summary>
    protected SourceWriter Writer { get; } = writer;

    /// <summary>Whether the map being written is one number a row, and not one an element.</summary>
    protected bool ComputesScalar { get; private set; }

    /// <summary>Says which local holds a node.</summary>
    public void Define(Node node, string local) => _locals[node] = local;

    public bool Knows(Node node) => _locals.ContainsKey(node);

    /// <summary>Forgets what is only right for one place in the row.</summary>
    public void Forget(Func<Node, bool> which)
    {
        foreach (var node in _locals.Keys.Where(which).ToArray())
        {
            _locals.Remove(node);
        }
    }

    /// <summary>The local of a node, loaded now if need be.</summary>
    public string Local(Node node)
    {
        if (_locals.TryGetValue(node, out string? known) || _locals.TryGetValue(Topology.Source(node), out known))
        {
            return known;
        }

        // What the caller gave may have the name of what the network makes of it.
        string name = node is InputNode ? $"given{Identifiers.Member(node.Name)}" : Identifiers.Local(node.Name);
        Writer.Line($"var {name} = {Load(node)};");
        _locals.Add(node, name);
        return name;
    }

    /// <summary>Comes to a kernel's next node: computes a map; anything else is in the local of its name already.</summary>
    public void Enter(Node node)
    {
        if (node is MapNode map)
        {
            Compute(map);
        }
        else
        {
            Define(node, Identifiers.Local(node.Name));
        }
    }

    /// <summary>Computes a map into a local of its name.</summary>
    public virtual void Compute(MapNode map)
    {
        if (Knows(map))
        {
            return;
        }

        foreach (var input in map.Inputs)
        {
            Local(input);
        }

        ComputesScalar = IsScalar(map);
        string name = Identifiers.Local(map.Name);
        syntax.Assign(Writer, name, map.Body, i => Local(map.Inputs[i]), Leaf);
        _locals.Add(map, name);
    }

    /// <summary>Whether a node has one number at this place.</summary>
    protected virtual bool IsScalar(Node node) => RowPhases.IsScalar(node);

    /// <summary>The text that reads a node's element from memory.</summary>
    protected abstract string Load(Node node);

    /// <summary>The text of a leaf that is no argument and no constant.</summary>
    protected abstract string Leaf(Expr leaf);

    /// <summary>Where the random key of a stream is kept.</summary>
    public static string KeyName(int stream) => $"key{Literals.Int(stream)}";
}
