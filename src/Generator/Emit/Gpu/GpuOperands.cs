using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Schedule;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Where what a method touches lies, as locals at its head: collected while its body is written.</summary>
/// <param name="plan">The network's plan.</param>
/// <param name="program">The program the kernel is part of.</param>
/// <param name="places">Of the kernel.</param>
internal sealed class GpuOperands(NetworkPlan plan, ProgramPlan program, GpuPlaces places)
{
    /// <summary>What every kernel takes, and every method that a kernel calls.</summary>
    public const string Declaration = "ArrayView<float> arena, ArrayView<float> parameters, ArrayView<int> given, GpuStep step, GpuPlaces places";

    /// <summary>The same, to be passed on.</summary>
    public const string Names = "arena, parameters, given, step, places";

    /// <summary>Reads what changes from step to step.</summary>
    private const string StepNumbers = "global::NetDsl.Gpu.StepNumbers";

    private readonly List<(string Name, string Line)> _locals = [];

    public NetworkPlan Plan { get; } = plan;

    public ProgramPlan Program { get; } = program;

    public GpuPlaces Places { get; } = places;

    /// <summary>Those of a method that the kernel calls.</summary>
    public GpuOperands ForMethod() => new(Plan, Program, Places);

    /// <summary>The local with a tensor's place in the arena; a part of another lies some channels behind that one's.</summary>
    public string At(Node node)
    {
        var buffer = Program.BufferOf(node);
        return Place($"at{Identifiers.Member(buffer.Node.Name)}", buffer.Offset, buffer.Channel);
    }

    /// <summary>The local with the place of an input or target, in words of four bytes: they lie one after the other behind the step's
    /// numbers, targets first: an input that comes as bytes takes less room than it is given, and the end need not be sent.</summary>
    public string At(InputNode given)
    {
        var before = Given(Program.Graph).TakeWhile(node => node != given);
        return Place($"atGiven{Identifiers.Member(given.Name)}", before.Sum(node => node.Shape.Size), first: $"{StepNumbers}.Words + ");
    }

    /// <summary>An input's or target's number among all of them, in that order.</summary>
    public int NumberOf(InputNode given) => Given(Program.Graph).ToList().IndexOf(given);

    /// <summary>The local with a random stream's key.</summary>
    public string Key(int stream)
        => Take(PointwiseScope.KeyName(stream), () => $"uint {PointwiseScope.KeyName(stream)} = global::NetDsl.Kernels.CounterRandom.Key({StepNumbers}.Seed(given), {Places.Take(Literals.Int(stream))}, {StepNumbers}.Step(given));");

    /// <summary>The text of a number that is the same in a whole step: it is handed over at the launch, where it is the same for other steps
    /// too, or else the local that it is read into.</summary>
    public string OfStep(StepScalar scalar)
    {
        if (scalar == StepScalar.InverseBatch)
        {
            return $"step.{scalar}";
        }

        string local = scalar.ToString().ToLowerInvariant();
        return Take(local, () => $"float {local} = {StepNumbers}.{scalar}(given);");
    }

    /// <summary>The local with a parameter's place, or that of a state slot.</summary>
    public string Parameter(Node node, int slot = 0) => Constant(slot == 0 ? node.Name : $"{node.Name}.{Program.Graph.Optimizer!.Slots[slot - 1]}");

    /// <summary>The local with the place of a weight's transposed copy.</summary>
    public string Transposed(Node node) => Constant($"{node.Name}.transposed");

    /// <summary>The local with the place of a kept gradient.</summary>
    public string Gradient(Node node) => Constant($"{node.Name}.keptGradient");

    /// <summary>Writes the locals, in the order of first use.</summary>
    public void WriteLocals(SourceWriter writer)
    {
        foreach (var (_, line) in _locals)
        {
            writer.Line(line);
        }
    }

    private static IEnumerable<InputNode> Given(NetworkGraph graph) => graph.Targets.Concat(graph.Inputs);

    /// <summary>The place is a constant of the program.</summary>
    private string Constant(string name)
    {
        string local = $"place{Identifiers.Member(name)}";
        return Take(local, () => $"int {local} = {Places.Take(Identifiers.Member(name), $"GpuProgram.{Identifiers.Member(name)}")};");
    }

    private string Place(string name, int offset, int channel = 0, string first = "")
        => Take(name, () => $"int {name} = {first}{Places.Take(Literals.Int(offset))} * step.Batch{(channel == 0 ? "" : $" + {Places.Take(Literals.Int(channel))}")};");

    private string Take(string name, Func<string> line)
    {
        if (!_locals.Any(local => local.Name == name))
        {
            _locals.Add((name, line()));
        }

        return name;
    }
}
