using NetDsl.Compiler.Tests.Gradients;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Whose statistics a batch normalisation follows, and when it follows none.</summary>
public class BatchNormTests
{
    /// <summary>Rounding in double.</summary>
    private const double Tolerance = 1e-14;

    private const int Batch = 4;

    private static readonly BlockModel Normalised = Declare.Network("Normalised").Layer("Dense", ("units", 2)).Layer("BatchNorm").AsBlock();

    public static TheoryData<string, object, bool> Uses => new()
    {
        { "Frozen", true, true },
        { "Rate", 0, true },
        { "Rate", 0.5, false },
        { "BiasRate", 0, false },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_frozen_one_uses_the_running_statistics_and_leaves_them(string option, object value, bool isFrozen)
    {
        Assert.Equal(isFrozen, IsFrozen(Declare.Network("N").Input(3).Layer("BatchNorm", (option, value))));
        Assert.Equal(isFrozen, IsFrozen(Declare.Network("N").Input(3).Use(Normalised, (option, value))));
        Assert.Equal(isFrozen, IsFrozen(Declare.Network("N").Input(3).Use(Declare.Network("Outer").Use(Normalised).AsBlock(), (option, value))));
    }

    [Fact]
    public void One_with_the_weights_of_a_frozen_one_is_frozen()
    {
        Assert.True(IsFrozen(Declare.Network("N").Input(3).Layer("BatchNorm", ("Frozen", true)).Layer("Tanh").Layer("BatchNorm", ("Share", "BatchNorm1"))));
        Assert.True(IsFrozen(Declare.Network("N").Input(2).Use(Normalised, ("Frozen", true)).Use(Normalised, ("Share", "Normalised1"))));
    }

    [Fact]
    public void Shared_statistics_move_once_for_each_use_in_their_order()
    {
        var graph = Declared.Graph(Trained(Declare.Network("N").Input(1).Layer("BatchNorm", ("Momentum", 0.25)).Layer("Tanh").Layer("BatchNorm", ("Share", "BatchNorm1"), ("Momentum", 0.5))));
        Assert.Equal(["BatchNorm1.running_mean", "BatchNorm1.running_var"], graph.Assignments.Select(assignment => assignment.Parameter.Name));
        double[] x = [1, -2, 0.5, 4];
        var values = graph.Parameters.ToDictionary(parameter => parameter, parameter => new double[] { parameter.Name.EndsWith("bias", StringComparison.Ordinal) ? 0 : 1 });
        var (mean, variance) = (graph.Assignments[0].Parameter, graph.Assignments[1].Parameter);
        values[mean] = [3];
        values[variance] = [2];
        new ReferenceTraining(graph, values).Step(new SampleBatch(Batch, new Dictionary<InputNode, double[][]>
        {
            [graph.Inputs[0]] = [.. x.Select(one => new[] { one })],
            [graph.Targets[0]] = [.. x.Select(_ => new double[] { 0 })],
        }));

        double[] second = [.. x.Select(one => Math.Tanh((one - Mean(x)) / Math.Sqrt((Variance(x) * (Batch - 1) / Batch) + 1e-5)))];
        Assert.Equal((((0.75 * 3) + (0.25 * Mean(x))) * 0.5) + (0.5 * Mean(second)), values[mean][0], Tolerance);
        Assert.Equal((((0.75 * 2) + (0.25 * Variance(x))) * 0.5) + (0.5 * Variance(second)), values[variance][0], Tolerance);
    }

    [Theory]
    [InlineData("BatchNorm")]
    [InlineData("LayerNorm")]
    public void Gradients_of_a_shared_one_are_added(string layer)
    {
        var block = Declare.Network("B").Layer("Dense", ("units", 3)).Layer(layer).Layer("Tanh").AsBlock();
        GradientCheck.All(Trained(Declare.Network("N").Input(3).Use(block).Use(block, ("Share", "B1")).Layer("Dense", ("units", 2))).Model, count: Batch, seed: 3);
    }

    private static bool IsFrozen(Declare network)
    {
        var graph = Declared.Graph(Trained(network));
        var reads = Topology.Order([graph.TotalLoss!]).OfType<ParameterNode>().Any(parameter => parameter.Name.EndsWith("running_mean", StringComparison.Ordinal));
        Assert.Equal(reads, graph.Assignments.Count == 0);
        return reads;
    }

    private static Declare Trained(Declare network) => network.Layer("MeanSquaredError").Layer("Sgd", ("rate", 0.1));

    private static double Mean(double[] values) => values.Average();

    /// <summary>Without bias.</summary>
    private static double Variance(double[] values) => values.Sum(value => (value - Mean(values)) * (value - Mean(values))) / (values.Length - 1);
}
