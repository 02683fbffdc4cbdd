using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Fusion;

/// <summary>What kind of loop a kernel is.</summary>
internal enum KernelKind
{
    /// <summary>A sum of products; what follows is done on each finished sum.</summary>
    Contract,

    /// <summary>Row after row: maps, and sums and maxima over the row.</summary>
    Rows,

    /// <summary>Sums over the batch, one a feature.</summary>
    BatchSum,

    /// <summary>A window over pictures; what follows is done on what it finds at each place.</summary>
    Window,

    /// <summary>The gradient of such a window's input; what follows is done on each finished sum.</summary>
    WindowGradient,

    /// <summary>Pixel after pixel of a picture in memory, channel by channel; what follows is done on what comes out.</summary>
    Channels,

    /// <summary>Lines of a table; what follows is done on each of them.</summary>
    Gather,

    /// <summary>The gradient of such a table.</summary>
    Scatter,

    /// <summary>Step after step through time; what its inputs give may be worked out just before it is read.</summary>
    Scan,

    /// <summary>Maps of numbers that are the same for the whole batch, one a feature.</summary>
    Features,

    /// <summary>Over the elements of a parameter: an optimiser's update that no other kernel could take in.</summary>
    Update,
}

/// <summary>Nodes that become one kernel.</summary>
internal sealed class KernelGroup(KernelKind kind)
{
    public KernelKind Kind { get; } = kind;

    /// <summary>What it computes, inputs before users. For a contraction the first is the <see cref="ContractNode"/>.</summary>
    public List<Node> Nodes { get; } = [];

    /// <summary>The updates done as soon as a gradient is finished.</summary>
    public List<ParameterUpdate> Updates { get; } = [];

    /// <summary>Whether it changes what the network has learnt; new values of statistics are read by no other kernel.</summary>
    public bool ChangesWeights => Updates.Any(update => !update.IsAssignment);

    /// <summary>Of its sums of products, for one sample.</summary>
    public long MultiplyAdds => Nodes.Sum(node => node switch { ContractNode product => product.MultiplyAdds, ScanNode scan => scan.MultiplyAdds, _ => 0 });

    public ContractNode Contraction => (ContractNode)Nodes[0];

    public ScanNode Scan => Nodes.OfType<ScanNode>().Single();

    /// <summary>Whether it sums up the pixels of each sample.</summary>
    public bool SumsPixels => Kind == KernelKind.Rows && Nodes.Any(node => node is ReduceNode { Over: ReduceOver.Pixels });

    /// <summary>In a kernel that sums up pixels: whether the node comes after the sums, one number a channel.</summary>
    public bool IsAfterPixels(Node node) => SumsPixels && node is MapNode or ReduceNode && node.Shape.Rank == 1;

    /// <summary>What its loops go through: the shape of what it makes, or of what it sums up; of several, that of its widest rows.</summary>
    public Shape Space => Kind != KernelKind.Rows ? Nodes[0].Shape
        : Nodes.Where(node => !IsAfterPixels(node) || node is ReduceNode)
            .Select(node => node is ReduceNode ? node.Inputs[0].Shape : node.Shape).First(shape => shape.Last == Columns);

    /// <summary>Rows of one sample that are worked on one after the other.</summary>
    public int Outer { get; set; } = 1;

    /// <summary>Elements of a row.</summary>
    public int Columns { get; set; } = 1;
}

/// <summary>The change of a parameter once its gradient is known.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Gradient">Its gradient; where several layers use the parameter, the part that is finished last. Or its new value.</param>
/// <param name="IsAssignment">Whether that is its new value, and no optimiser changes it.</param>
internal sealed record ParameterUpdate(ParameterNode Parameter, Node Gradient, bool IsAssignment = false)
{
    /// <summary>The gradient's parts from the other uses, in the order in which they are finished. They are added up in the memory
    /// of the gradient.</summary>
    public IReadOnlyList<Node> Earlier { get; init; } = [];

    /// <summary>Whether the node is a part that is added to those of earlier uses.</summary>
    public bool AddsTo(Node node) => Earlier.Count > 0 && Earlier[0] != node;

    /// <summary>Whether the node is one of the gradient's parts.</summary>
    public bool IsPart(Node node) => node == Gradient || Earlier.Contains(node);
}
