using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>The kernels of one way to use the network, and where what they read and write lies.</summary>
internal sealed record ProgramPlan(string Name, NetworkGraph Graph, IReadOnlyList<KernelGroup> Kernels,
    IReadOnlyDictionary<Node, TensorBuffer> Buffers)
{
    /// <summary>Floats of arena for each sample of the batch.</summary>
    public int ArenaFloats { get; init; }

    /// <summary>Which tensors lie inside others.</summary>
    public required Joins Joins { get; init; }

    /// <summary>Where windows read copies.</summary>
    public required PictureHalos Halos { get; init; }

    /// <summary>What a contraction reads from memory: an input behind views, or the copy of it that has zeros around it.</summary>
    public Node ReadBy(ContractNode contraction, int input)
        => Halos.ReadBy(contraction, input) ?? Topology.Source(contraction.Inputs[input]);

    /// <summary>The changes of parameters that a node is the new value or a part of the gradient for.</summary>
    public IEnumerable<ParameterUpdate> UpdatesOf(Node node) => Kernels.SelectMany(kernel => kernel.Updates).Where(update => update.IsPart(node));

    /// <summary>The buffer of a tensor, through views.</summary>
    public TensorBuffer BufferOf(Node node) => Buffers[Topology.Source(node)];

    public bool IsStored(Node node) => Buffers.ContainsKey(Topology.Source(node));
}

/// <summary>Everything about a network that emitters write down.</summary>
internal sealed record NetworkPlan(IReadOnlyList<ParameterPlace> Parameters, int ParameterFloats, ProgramPlan? Train,
    ProgramPlan? Evaluate, ProgramPlan Predict)
{
    private TransformedWeights? _transformed;
    private GradientSums? _sums;

    /// <summary>Which convolutions the processor computes with transformed weights.</summary>
    public TransformedWeights Transformed => _transformed ??= new TransformedWeights(this);

    /// <summary>Which gradients of weights the processor sums up in groups of samples.</summary>
    public GradientSums Sums => _sums ??= new GradientSums(this);

    /// <summary>The programs there are, in the order in which they are emitted.</summary>
    public IEnumerable<ProgramPlan> Programs
        => new[] { Train, Evaluate, Predict }.Where(program => program is not null).Select(program => program!);

    /// <summary>Floats of arena for each sample, enough for every program.</summary>
    public int ArenaFloats => Programs.Max(program => program.ArenaFloats);

    /// <summary>Whether places are numbers: of a network that is too large, the last are not.</summary>
    public bool Fits => ParameterFloats < int.MaxValue && ArenaFloats < int.MaxValue;

    public ParameterPlace PlaceOf(Node parameter) => Parameters.Single(p => p.Parameter.Name == parameter.Name);
}
