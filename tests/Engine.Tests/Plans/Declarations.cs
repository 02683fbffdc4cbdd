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

    /// <summary>What random networks do not have: several losses that read one input, rows of pictures, tensors side by side.</summary>
    public static IEnumerable<(NetworkModel Model, NetworkPlan Plan)> Odd => new[]
    {
        Declare.Network("InputTwice").Input(20).Layer("MeanSquaredError").Layer("MeanAbsoluteError").Layer("Sgd"),
        Declare.Network("InputInAllLosses").Input(20).Layer("MeanSquaredError").Layer("Dense", ("units", 20)).Layer("MeanSquaredError")
            .Layer("MeanAbsoluteError").Layer("Sgd"),
        Declare.Network("Pictures").Input(4, 5, 18).Layer("Softmax").Layer("Tanh").Layer("Softmax").Layer("Flatten")
            .Layer("Dense", ("units", 3)).Layer("Softmax").Layer("CrossEntropy").Layer("MeanAbsoluteError").Layer("Adam"),
        Inception,
        Declare.Network("SideBySide").Layer("Adam").Tensor("One").Input(9).Layer("Dense", ("units", 5)).Layer("Tanh")
            .Tensor("Two").Layer("Dense", ("units", 18)).Layer("Sigmoid").Layer("Concat", ("tensors", new[] { "One" }))
            .Tensor("Out").Layer("Concat", ("tensors", new[] { "Two", "One" })).Layer("Dense", ("units", 3)).Layer("Softmax").Layer("CrossEntropy"),
    }.Select(network => network.Model).SelectMany(model => new[] { (model, PlanOf(model)), (model, PlanOf(model, fuse: false)) });

    /// <summary>Four branches side by side, as in GoogLeNet.</summary>
    public static Declare Inception => Declare.Network("Inception").Layer("Sgd")
        .Tensor("Stem").Input(6, 5, 3).Layer("Conv", ("filters", 4), ("Kernel", 1)).Layer("Relu")
        .Tensor("Branch1").Layer("Conv", ("filters", 5), ("Kernel", 1)).Layer("Relu")
        .Tensor("Branch3").Layer("From", ("tensor", "Stem")).Layer("Conv", ("filters", 3), ("Kernel", 1)).Layer("Relu")
        .Layer("Conv", ("filters", 18), ("Pad", 1)).Layer("Relu")
        .Tensor("Branch5").Layer("From", ("tensor", "Stem")).Layer("Conv", ("filters", 2), ("Kernel", 5), ("Pad", 2)).Layer("Relu")
        .Tensor("BranchPool").Layer("From", ("tensor", "Stem")).Layer("MaxPool", ("kernel", 3), ("Stride", 1), ("Pad", 1))
        .Tensor("Joined").Layer("Concat", ("tensors", new[] { "Branch1", "Branch3", "Branch5", "BranchPool" })).Layer("Conv", ("filters", 3), ("Pad", 1)).Layer("Relu")
        .Tensor("Out").Layer("Flatten").Layer("Dense", ("units", 3)).Layer("MeanSquaredError");

    public static TargetPlans PlansOf(NetworkModel model, bool fuse = true) => NetworkCompiler.Plan(
        Lowering.Lower(model, training: true).Graph, Lowering.Lower(model, training: false).Graph, new CompilerOptions(Fuse: fuse));

    /// <summary>The processor's.</summary>
    public static NetworkPlan PlanOf(NetworkModel model, bool fuse = true) => PlansOf(model, fuse).Cpu!;
}
