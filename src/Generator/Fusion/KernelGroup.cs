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

    public ContractNode Contraction => (ContractNode)Nodes[0];

    /// <summary>Rows of one sample that are worked on one after the other.</summary>
    public int Outer { get; set; } = 1;

    /// <summary>Elements of a row.</summary>
    public int Columns { get; set; } = 1;
}

/// <summary>The change of a parameter once its gradient is known.</summary>
internal sealed record ParameterUpdate(ParameterNode Parameter, Node Gradient);
