using NetDsl.Engines;
using NetDsl.EngineTests.Compiling;
using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;
using NetDsl.Generator.Autodiff;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Engines;

/// <summary>The detector with all its layers and channels, on a picture of a few cells.</summary>
public sealed class DetectNetTests
{
    /// <summary>Sixty layers with Winograd's sums among them: rounding of 1e-6 in each, relative to the largest of a tensor. Seldom a
    /// maximum or a ReLU is decided the other way, which changes a gradient by what passes through one element.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>A small step: a weight of the first layer moves all that follows, and each maximum or ReLU that is decided the other way on the way
    /// is an error as large as the step. Rounding in double is a millionth of what is compared.</summary>
    private const double Difference = 1e-7, DifferenceTolerance = 1e-3;

    private const int Parameters = 5_978_677;

    /// <summary>Layers at the beginning, in an inception and at the end.</summary>
    private static readonly string[] Varied =
        ["googlenet.conv1/7x7_s2.weight", "googlenet.conv2/3x3.bias", "googlenet.inception_4c.5x5.weight", "cvg/classifier.weight", "bbox/regressor.bias"];

    private static readonly Lazy<CompiledNetwork> Unfused
        = new(() => NetworkBuild.Compile([ExampleNetworks.Detector("DetectNet", 32, 32)], fuse: false, others: ExampleNetworks.Blocks)["DetectNet"]);

    [Fact]
    public void Has_as_many_parameters_as_it_should() => Assert.Equal(Parameters, Unfused.Value.Training.Parameters.Sum(parameter => parameter.Shape.Size));

    [Fact]
    public void Layers_have_the_names_of_Caffes()
    {
        const string Trunk = "googlenet.";
        string[] layers = [.. Unfused.Value.Training.Parameters.Select(parameter => parameter.Name[..parameter.Name.LastIndexOf('.')]).Distinct()
            .Select(name => name.StartsWith(Trunk, StringComparison.Ordinal) ? name[Trunk.Length..].Replace('.', '/') : name)];
        string[] ways = ["1x1", "3x3_reduce", "3x3", "5x5_reduce", "5x5", "pool_proj"];
        Assert.Equal([
            "conv1/7x7_s2", "conv2/3x3_reduce", "conv2/3x3",
            .. new[] { "3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b" }.SelectMany(name => ways.Select(way => $"inception_{name}/{way}")),
            "cvg/classifier", "bbox/regressor"], layers);
    }

    [Fact]
    public void Biases_learn_twice_as_fast_but_for_one_and_do_not_decay()
    {
        foreach (var parameter in Unfused.Value.Training.Parameters)
        {
            bool isBias = parameter.Name.EndsWith(".bias", StringComparison.Ordinal), isTheOne = parameter.Name == "googlenet.inception_5b.3x3_reduce.bias";
            Assert.Equal((isBias && !isTheOne ? 2.0 : 1, isBias ? 0.0 : 1), (parameter.Learning.Rate, parameter.Learning.Decay));
            double begins = !isBias ? Math.Sqrt(3.0 / parameter.Shape.Outer) : parameter.Name.StartsWith("googlenet", StringComparison.Ordinal) ? 0.2 : 0;
            Assert.Equal(begins, parameter.Initial.Scale, 1e-12);
        }
    }

    [Fact]
    public void Gradients_agree()
    {
        var graph = Unfused.Value.Training;
        var samples = RandomValues.Batch(graph, 1, seed: 5);
        var parameters = RandomValues.Parameters(graph, Comparison.ParameterSeed);
        var step = StepValues.ForBatch(1, EngineRun.Uniform(0));
        var interpreter = new GraphInterpreter(samples, parameters, step);
        using var run = Comparison.Start(Unfused.Value, Device.Cpu(2));
        run.Train(new(graph, samples), 0);
        foreach (var (parameter, gradient) in Gradients.Of(graph, new GraphBuilder()))
        {
            var actual = run.Read(graph.Parameters.IndexOf(parameter), ParameterLayout.GradientSlot);
            double[] expected = interpreter.Value(gradient);
            Agreement.Check($"gradient by {parameter.Name}", expected, actual, Tolerance);
            if (Varied.Contains(parameter.Name))
            {
                int largest = Array.IndexOf(expected.Select(Math.Abs).ToArray(), expected.Max(Math.Abs));
                double before = parameters[parameter][largest], above = LossWith(before + Difference), below = LossWith(before - Difference);
                parameters[parameter][largest] = before;
                Agreement.Check($"difference by {parameter.Name}", (above - below) / (2 * Difference), expected[largest], DifferenceTolerance, expected.Max(Math.Abs));

                double LossWith(double value)
                {
                    parameters[parameter][largest] = value;
                    return new GraphInterpreter(samples, parameters, step).Value(graph.TotalLoss!).Average();
                }
            }
        }
    }
}
