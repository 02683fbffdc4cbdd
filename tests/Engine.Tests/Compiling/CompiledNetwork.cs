using NetDsl.Generator;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;

namespace NetDsl.EngineTests.Compiling;

/// <summary>A network twice: as the class that was compiled, and as the graphs and the plan it was compiled from.</summary>
internal sealed class CompiledNetwork(NetworkModel model, CompilerOptions options, Type type)
{
    private readonly Lazy<TargetPlans> _plans = new(() => NetworkCompiler.Plan(Lower(model, training: true), Lower(model, training: false), options));

    public string Name => model.Type.Name;

    /// <summary>The kernels, made as the generator made them.</summary>
    public TargetPlans Plans => _plans.Value;

    /// <summary>Whether the processor computes convolutions of it by Winograd's products.</summary>
    public bool UsesTiles => Plans.Cpu is { } cpu && cpu.Programs.SelectMany(program => program.Kernels).SelectMany(kernel => kernel.Nodes).OfType<ContractNode>()
        .Any(ConvolutionChoice.IsInTiles);

    /// <summary>Whether it is normalised by the batch's statistics.</summary>
    public bool IsNormalised => Training.Parameters.Any(parameter => parameter.Name.EndsWith(".running_mean", StringComparison.Ordinal));

    /// <summary>The graph for training, dropout active; without gradients.</summary>
    public NetworkGraph Training { get; } = Lower(model, training: true);

    public NetworkGraph Inference { get; } = Lower(model, training: false);

    /// <summary>The class itself, on a device.</summary>
    public Network Create(Device device) => (Network)Activator.CreateInstance(type, device)!;

    private static NetworkGraph Lower(NetworkModel model, bool training) => Lowering.Lower(model, training).Graph;
}
