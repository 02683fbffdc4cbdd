using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Gradients;

/// <summary>Losses and gradients where exp alone would overflow. Weight and bias of a dense layer of one input are the
/// logits.</summary>
public class StabilityTests
{
    /// <summary>Rounding of logits of a thousand.</summary>
    private const double Tolerance = 1e-12;

    [Theory]
    [InlineData("Index")]
    [InlineData("OneHot")]
    public void Cross_entropy_of_softmax_is_right_for_logits_of_a_thousand(string labels)
    {
        var network = Declare.Network("N").Input(1).Layer("Dense", ("units", 3)).Layer("Softmax")
            .Layer("CrossEntropy", ("Labels", new Member("Labels", labels))).Layer("Sgd");
        double[][] targets = labels == "Index" ? [[0], [1]] : [[1, 0, 0], [0, 1, 0]];
        var (losses, output, bias) = Run(network, [1000, -1000, 999], targets);

        double rest = Math.Exp(-1) / (1 + Math.Exp(-1));
        Assert.Equal(Math.Log(1 + Math.Exp(-1)), losses[0], Tolerance);
        Assert.Equal(2000 + Math.Log(1 + Math.Exp(-1)), losses[1], Tolerance);
        Assert.Equal(1 - rest, output[0], Tolerance);
        Assert.Equal(0, output[1], Tolerance);
        // The mean over two samples of probabilities less targets.
        Assert.Equal(0.5 - rest, bias[0], Tolerance);
        Assert.Equal(-0.5, bias[1], Tolerance);
        Assert.Equal(rest, bias[2], Tolerance);
    }

    [Fact]
    public void Binary_cross_entropy_of_sigmoid_is_right_for_logits_of_a_thousand()
    {
        var network = Declare.Network("N").Input(1).Layer("Dense", ("units", 2)).Layer("Sigmoid").Layer("BinaryCrossEntropy")
            .Layer("Sgd");
        var (losses, output, bias) = Run(network, [1000, -1000], [[1, 1], [0, 1]]);

        Assert.Equal([500, 1000], losses);
        Assert.Equal(1, output[0], Tolerance);
        Assert.Equal(0, output[1], Tolerance);
        Assert.Equal(0.25, bias[0], Tolerance);
        Assert.Equal(-0.5, bias[1], Tolerance);
    }

    [Fact]
    public void Binary_cross_entropy_of_sigmoid_has_a_gradient_for_logits_of_zero()
    {
        var network = Declare.Network("N").Input(1).Layer("Dense", ("units", 2)).Layer("Sigmoid").Layer("BinaryCrossEntropy")
            .Layer("Sgd");
        var (losses, _, bias) = Run(network, [0, 0], [[1, 0], [1, 0]]);

        Assert.Equal(Math.Log(2), losses[0], Tolerance);
        Assert.Equal(-0.25, bias[0], Tolerance);
        Assert.Equal(0.25, bias[1], Tolerance);
    }

    [Fact]
    public void Cross_entropy_of_a_probability_of_zero_is_that_of_the_least()
    {
        var network = Declare.Network("N").Input(1).Layer("Dense", ("units", 2)).Layer("Relu").Layer("CrossEntropy").Layer("Sgd");
        var (losses, _, bias) = Run(network, [-3, 1], [[0], [1]]);

        Assert.Equal(-Math.Log(1e-7), losses[0], Tolerance);
        Assert.Equal(0, losses[1], Tolerance);
        Assert.Equal([0, -0.5], bias);
    }

    /// <summary>The losses of two samples, the outputs of the first, and the gradient of the bias.</summary>
    private static (double[] Losses, double[] Output, double[] BiasGradient) Run(Declare network, double[] logits,
        double[][] targets)
    {
        var (graph, issues) = Lowering.Lower(network.Model, training: true);
        Assert.Empty(issues);
        var gradients = Generator.Autodiff.Gradients.Of(graph, new GraphBuilder());
        var batch = new SampleBatch(2, new Dictionary<InputNode, double[][]>
        {
            [graph.Inputs[0]] = [[1], [1]],
            [graph.Targets[0]] = targets,
        });
        var parameters = new Dictionary<ParameterNode, double[]>
        {
            [graph.Parameters[0]] = logits.Select(logit => logit / 2).ToArray(),
            [graph.Parameters[1]] = logits.Select(logit => logit / 2).ToArray(),
        };
        var interpreter = new GraphInterpreter(batch, parameters, StepValues.ForBatch(2));
        return (interpreter.Value(graph.TotalLoss!), interpreter.Value(graph.Outputs[0].Node)[..logits.Length],
            interpreter.Value(gradients[graph.Parameters[1]]));
    }
}
