using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

public class NormalizationTests
{
    /// <summary>Rounding in double.</summary>
    private const double Tolerance = 1e-14;

    [Fact]
    public void Values_are_brought_to_mean_and_deviation_and_back()
    {
        var graph = Declared.Graph(Regression);
        Assert.Equal(["Normalization1.mean", "Normalization1.deviation", "Dense1.weight", "Normalization2.mean", "Normalization2.deviation"],
            graph.Parameters.Select(p => p.Name));
        Assert.All(graph.Parameters.Where(p => p.Name.StartsWith("Norm", StringComparison.Ordinal)), p => Assert.True(p.Learning.IsFrozen));
        var loss = Run(graph, out double output);
        // (3 - 1) / 4 and (6 - 2) / 2 are 0.5 and 2; times 10 and 1 they are 7; times 5 and more 100 that is 135.
        Assert.Equal(135, output, Tolerance);
        // The target 110 is 2 deviations from its mean, and so 5 from 7.
        Assert.Equal(25, loss, Tolerance);
    }

    [Fact]
    public void Means_come_from_the_input_and_from_the_target_of_the_loss()
        => Assert.Equal([("Normalization1.mean", "Input"), ("Normalization2.mean", "Target")],
            Declared.Graph(Regression).Standardizations.Select(part => (part.Mean.Name, part.Of.Name)));

    [Fact]
    public void It_stands_after_an_input_that_is_as_it_was_given()
    {
        const string message = "[Normalization] takes mean and deviation from an input's data, but '{0}' stands before it: put it right after "
            + "[Input(...)] without Scale, Mean and Std, or use [BatchNorm] or [LayerNorm]";
        Declared.Reports(Declare.Network("N").Input(2).Layer("Tanh").Layer("Normalization"), Rules.NotAfterInput, new Place(-1, 2), message.Replace("{0}", "Tanh1"));
    }

    [Fact]
    public void Inverted_it_stands_after_a_vector()
        => Declared.Reports(Declare.Network("N").Input(2, 2, 1).Layer("Relu").Layer("Normalization", ("Invert", true)), Rules.NotFlat, new Place(-1, 2),
            "[Normalization] expects a flat vector but 'Relu1' gives 2x2x1: add [Flatten] before it");

    [Theory]
    [InlineData("Relu", "MeanSquaredError", true)]
    [InlineData("Flatten", "MeanAbsoluteError", false)]
    [InlineData("Dense", "MeanSquaredError", true)]
    public void Inverted_it_stands_right_before_a_loss(string between, string loss, bool isReported)
    {
        var network = Declare.Network("N").Input(2).Layer("Normalization", ("Invert", true)).Layer(between, between == "Dense" ? [("units", 2)] : []).Layer(loss).Layer("Sgd");
        if (isReported)
        {
            Declared.Reports(network, Rules.NotBeforeLoss, new Place(-1, 1), "[Normalization(Invert = true)] takes mean and deviation from the target of a loss, but no loss "
                + "compares what it gives: put it right before [MeanSquaredError] or another loss of values, or leave it out");
        }
        else
        {
            Declared.Graph(network);
        }
    }

    [Fact]
    public void Inverted_it_stands_before_no_learning_rule_and_no_output_without_a_loss()
    {
        Assert.Equal(Rules.NotBeforeLoss, Declared.Issue(Declare.Network("N").Tensor("In").Input(2).Tensor("One").Layer("Dense", ("units", 1)).Layer("MeanSquaredError")
            .Tensor("Two").Layer("From", ("tensor", "In")).Layer("Normalization", ("Invert", true)).Tensor("Step").Layer("Sgd")).Rule);
        // Without any loss nothing is trained: mean and deviation come from a file.
        Declared.Graph(Declare.Network("N").Input(2).Layer("Normalization", ("Invert", true)));
    }

    private static Declare Regression => Declare.Network("N").Input(2).Layer("Normalization").Layer("Dense", ("units", 1), ("Bias", false))
        .Layer("Normalization", ("Invert", true)).Layer("MeanSquaredError").Layer("Sgd");

    private static double Run(NetworkGraph graph, out double output)
    {
        var batch = new SampleBatch(1, new Dictionary<InputNode, double[][]> { [graph.Inputs[0]] = [[3, 6]], [graph.Targets[0]] = [[110]] });
        var values = new GraphInterpreter(batch, new Dictionary<ParameterNode, double[]>
        {
            [graph.Parameters[0]] = [1, 2],
            [graph.Parameters[1]] = [4, 2],
            [graph.Parameters[2]] = [10, 1],
            [graph.Parameters[3]] = [100],
            [graph.Parameters[4]] = [5],
        }, StepValues.None);
        output = values.Value(graph.Outputs[0].Node)[0];
        return values.Value(graph.TotalLoss!)[0];
    }
}
