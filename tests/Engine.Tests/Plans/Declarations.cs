using NetDsl.Generator;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Model;
using NetDsl.Generator.Schedule;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Plans;

/// <summary>Plans of declarations, without C#: these tests look at kernels and memory alone, so they can look at many.</summary>
internal static class Declarations
{
    private const int Drawn = 100;

    /// <summary>Random networks, with fusion and without.</summary>
    public static IEnumerable<(NetworkModel Model, NetworkPlan Plan)> Random
        => Enumerable.Range(1, Drawn).Select(seed => RandomNetworks.Make(1000 + seed).Model)
            .SelectMany(model => new[] { (model, PlanOf(model)), (model, PlanOf(model, fuse: false)) });

    /// <summary>What random networks do not have: several losses that read one input, rows of pictures.</summary>
    public static IEnumerable<(NetworkModel Model, NetworkPlan Plan)> Odd => new[]
    {
        Declare.Network("InputTwice").Input(20).Layer("MeanSquaredError").Layer("MeanAbsoluteError").Layer("Sgd"),
        Declare.Network("InputInAllLosses").Input(20).Layer("MeanSquaredError").Layer("Dense", ("units", 20)).Layer("MeanSquaredError")
            .Layer("MeanAbsoluteError").Layer("Sgd"),
        Declare.Network("Pictures").Input(4, 5, 18).Layer("Softmax").Layer("Tanh").Layer("Softmax").Layer("Flatten")
            .Layer("Dense", ("units", 3)).Layer("Softmax").Layer("CrossEntropy").Layer("MeanAbsoluteError").Layer("Adam"),
    }.Select(network => network.Model).SelectMany(model => new[] { (model, PlanOf(model)), (model, PlanOf(model, fuse: false)) });

    public static NetworkPlan PlanOf(NetworkModel model, bool fuse = true) => NetworkCompiler.Plan(
        Lowering.Lower(model, training: true).Graph, Lowering.Lower(model, training: false).Graph, new CompilerOptions(Fuse: fuse));
}
