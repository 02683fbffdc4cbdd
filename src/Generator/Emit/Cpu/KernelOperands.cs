using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Cpu;

/// <summary>What a kernel method takes: collected while its body is written, in the order of first use.</summary>
/// <param name="plan">The network's plan.</param>
/// <param name="program">The program the kernel is part of.</param>
internal sealed class KernelOperands(NetworkPlan plan, ProgramPlan program)
{
    private readonly List<(string Type, string Name, string Call)> _operands = [];

    public NetworkPlan Plan { get; } = plan;

    public ProgramPlan Program { get; } = program;

    /// <summary>The buffers of the batch that the kernel touches, for the program's locals and its barriers.</summary>
    public List<(TensorBuffer Buffer, bool Written)> Buffers { get; } = [];

    /// <summary>The parameters it touches.</summary>
    public List<(ParameterPlace Place, bool Written)> Parameters { get; } = [];

    /// <summary>The parameters of the method after <c>me</c> and <c>batch</c>.</summary>
    public string Declaration => string.Concat(_operands.Select(o => $", {o.Type} {o.Name}"));

    /// <summary>Their names, to be passed on.</summary>
    public string Names => string.Concat(_operands.Select(o => $", {o.Name}"));

    /// <summary>What the program passes for them.</summary>
    public string Call => string.Concat(_operands.Select(o => $", {o.Call}"));

    /// <summary>A tensor that other kernels made.</summary>
    public string From(Node node) => Touch(node, "from", written: false);

    /// <summary>A tensor that this kernel makes.</summary>
    public string To(Node node) => Touch(node, "to", written: true);

    /// <summary>An input or target as the caller gave it.</summary>
    public string Sample(InputNode node)
    {
        var graph = Program.Graph;
        string call = node.IsTarget
            ? $"Target<T>({Literals.Int(graph.Targets.IndexOf(node))}, {Literals.Int(node.Shape.Size)})"
            : $"Input<T>({Literals.Int(graph.Inputs.IndexOf(node))}, {Literals.Int(node.Shape.Size)})";
        return Take("SampleRows<T>", $"from{Identifiers.Member(node.Name)}", call);
    }

    /// <summary>A parameter's value or state slot.</summary>
    public string Parameter(Node node, int slot = 0, bool written = false, string prefix = "")
    {
        var place = Plan.PlaceOf(node);
        Parameters.Add((place, written));
        string name = slot == 0 ? node.Name : $"{node.Name}.{Program.Graph.Optimizer!.Slots[slot - 1]}";
        return Take("Floats", Identifiers.Local(prefix + Identifiers.Member(name)), $"Parameters.At({Identifiers.Member(name)})");
    }

    /// <summary>The transposed copy of a weight.</summary>
    public string Transposed(Node node, bool written = false, string prefix = "")
    {
        Parameters.Add((Plan.PlaceOf(node), written));
        string name = $"{node.Name}.transposed";
        return Take("Floats", Identifiers.Local(prefix + Identifiers.Member(name)), $"Parameters.At({Identifiers.Member(name)})");
    }

    /// <summary>The transformed weights of a convolution.</summary>
    public string Transformed(TransformedWeight weight)
    {
        string name = NameOf(weight);
        return Take("Floats", Identifiers.Local(name), $"Transformed.At({Identifiers.Member(name)})");
    }

    /// <summary>What transformed weights are called.</summary>
    public static string NameOf(TransformedWeight weight)
        => weight.Place.Parameter.Name + weight.Use switch
        {
            TransformedFor.Output => ".tiles",
            TransformedFor.Input => ".transposedTiles",
            _ => ".tilesBack",
        };

    /// <summary>Where the sums of groups of samples wait to be added. No other kernel touches them.</summary>
    public string Sums(ContractNode gradient)
    {
        string name = GradientSumsWriter.NameOf(gradient);
        return Take("Floats", Identifiers.Local(name), $"SumsAt({Identifiers.Member(name)})");
    }

    /// <summary>The gradient of a parameter, where it is kept.</summary>
    public string Gradient(Node node, bool written)
    {
        Parameters.Add((Plan.PlaceOf(node), written));
        string name = $"{node.Name}.keptGradient";
        return Take("Floats", Identifiers.Local(name), $"Parameters.At({Identifiers.Member(name)})");
    }

    /// <summary>Rate, step number and seed.</summary>
    public string Step() => Take("StepArguments", "step", "Step");

    private string InverseBatch() => Take("float", "inverseBatch", "InverseBatch");

    /// <summary>A number of the step.</summary>
    public string OfStep(Scalar scalar) => scalar.Which == StepScalar.InverseBatch ? InverseBatch() : $"{Step()}.{scalar.Which}";

    /// <summary>Takes everything the other takes too.</summary>
    public void Absorb(KernelOperands other)
    {
        foreach (var (type, name, call) in other._operands)
        {
            Take(type, name, call);
        }

        Buffers.AddRange(other.Buffers);
        Parameters.AddRange(other.Parameters);
    }

    private string Touch(Node node, string prefix, bool written)
    {
        var buffer = Program.BufferOf(node);
        Buffers.Add((buffer, written));
        return Take("Floats", prefix + Identifiers.Member(buffer.Node.Name), Identifiers.Local(buffer.Node.Name));
    }

    private string Take(string type, string name, string call)
    {
        if (!_operands.Any(o => o.Name == name))
        {
            _operands.Add((type, name, call));
        }

        return name;
    }
}
