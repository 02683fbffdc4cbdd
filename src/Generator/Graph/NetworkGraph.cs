namespace NetDsl.Generator.Graph;

/// <summary>A network as tensors: what lowering makes of a declaration, in one mode.</summary>
internal sealed class NetworkGraph
{
    private readonly List<(ParameterNode Parameter, Node Value)> _assignments = [];

    /// <summary>Makes its nodes, those of its gradients too.</summary>
    public GraphBuilder Builder { get; } = new();

    /// <summary>In the order they are declared.</summary>
    public List<InputNode> Inputs { get; } = [];

    public List<InputNode> Targets { get; } = [];

    public List<ParameterNode> Parameters { get; } = [];

    /// <summary>What can be read after a call; the first is the network's result.</summary>
    public List<OutputTensor> Outputs { get; } = [];

    /// <summary>What the first of them means.</summary>
    public Answer Answer { get; set; } = Answer.Unknown;

    public List<Loss> Losses { get; } = [];

    public Optimizer? Optimizer { get; set; }

    /// <summary>Parameters that a training step gives a new value, and not the optimiser: running statistics. Each stands here once.</summary>
    public IReadOnlyList<(ParameterNode Parameter, Node Value)> Assignments => _assignments;

    /// <summary>Tensors that training does not look behind: what made them is left as it is.</summary>
    public HashSet<Node> Fixed { get; } = [];

    /// <summary>Means and deviations that come from data.</summary>
    public List<Standardization> Standardizations { get; } = [];

    public List<string> ClassNames { get; } = [];

    /// <summary>What each layer was lowered to, for the network card.</summary>
    public List<LayerRecord> Layers { get; } = [];

    /// <summary>The loss of each sample, weights applied; null without a loss.</summary>
    public Node? TotalLoss { get; set; }

    public bool Trains => Losses.Count > 0 && Optimizer is not null;

    /// <summary>Has a step give the parameter what is made of its value. Where layers share it, each goes on from what the one before made of it.</summary>
    public void Assign(ParameterNode parameter, Func<Node, Node> next)
    {
        int place = _assignments.FindIndex(assignment => assignment.Parameter == parameter);
        if (place < 0)
        {
            _assignments.Add((parameter, next(parameter)));
        }
        else
        {
            _assignments[place] = (parameter, next(_assignments[place].Value));
        }
    }
}

/// <summary>A tensor that can be read by name.</summary>
internal sealed record OutputTensor(string Name, Node Node);

/// <summary>A loss: one number a sample.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Kind">The layer's attribute.</param>
/// <param name="PerSample">The number, without the weight.</param>
/// <param name="Weight">What it is multiplied by.</param>
/// <param name="Compared">The tensor that is compared.</param>
/// <param name="Target">What it is compared with.</param>
/// <param name="Answer">What an output of a shape says that is compared in this way.</param>
internal sealed record Loss(string Name, string Kind, Node PerSample, double Weight, Node Compared, InputNode? Target, Func<Shape, AnswerKind> Answer);

/// <summary>A line of the network card.</summary>
internal sealed record LayerRecord(string Name, string Description, Shape Input, Shape Output, long Parameters, long MultiplyAdds);
