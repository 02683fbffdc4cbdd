using NetDsl.Engines;
using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;
using NetDsl.Generator.Autodiff;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Engines;

/// <summary>The gradients of every written network, read from where a network compiled without fusion keeps them, against those of
/// the interpreter and against central differences of the interpreter's loss.</summary>
public sealed class GradientTests
{
    /// <summary>A gradient is a sum over the batch of products of some layers' derivatives.</summary>
    private const double InterpreterTolerance = 4e-6;

    /// <summary>Normalising takes the mean out of a gradient, and what goes along with the values: what is left is a difference of
    /// numbers a hundred times as large, each right to 2e-6.</summary>
    private const double NormalisedTolerance = 2e-4;

    /// <summary>A step of 1e-5 leaves an error of the order of 1e-10 and a rounding of 1e-11: what is compared is the engine's own
    /// rounding, relative to the parameter's largest gradient.</summary>
    private const double DifferenceTolerance = 1e-5;

    private const double Difference = 1e-5;

    /// <summary>So many elements of each parameter are varied, spread over it.</summary>
    private const int Varied = 5;

    private const int Samples = 6;

    public static TheoryData<string> Names => NetworkTests.Trained;

    [Theory]
    [MemberData(nameof(Names))]
    public void Agree(string name)
    {
        var network = TestNetworks.Get(name, fused: false);
        var graph = network.Training;
        var samples = RandomValues.Batch(graph, Samples, seed: 5);
        var parameters = RandomValues.Parameters(graph, Comparison.ParameterSeed);
        var step = StepValues.ForBatch(Samples, EngineRun.Uniform(0));
        var interpreter = new GraphInterpreter(samples, parameters, step);
        bool normalised = network.IsNormalised;
        using var run = Comparison.Start(network, Device.Cpu(2));
        run.Train(new(graph, samples), 0);
        foreach (var (parameter, gradient) in Gradients.Of(graph, new GraphBuilder()))
        {
            var actual = run.Read(graph.Parameters.IndexOf(parameter), ParameterLayout.GradientSlot);
            Agreement.Check($"{name}, gradient by {parameter.Name}", interpreter.Value(gradient), actual, normalised ? NormalisedTolerance : network.UsesTiles ? Comparison.WinogradTolerance : InterpreterTolerance);
            CheckDifferences(parameter, actual, interpreter.Value(gradient).Max(Math.Abs));
        }

        void CheckDifferences(ParameterNode parameter, float[] actual, double largest)
        {
            var values = parameters[parameter];
            foreach (int i in Enumerable.Range(0, Varied).Select(k => k * (values.Length - 1) / (Varied - 1)).Distinct())
            {
                double before = values[i], above = LossWith(before + Difference), below = LossWith(before - Difference);
                values[i] = before;
                Agreement.Check($"{name}, difference by {parameter.Name}[{i}]", (above - below) / (2 * Difference), actual[i],
                    normalised ? NormalisedTolerance : network.UsesTiles ? Comparison.WinogradTolerance : DifferenceTolerance, largest);

                double LossWith(double value)
                {
                    values[i] = value;
                    return new GraphInterpreter(samples, parameters, step).Value(graph.TotalLoss!).Average();
                }
            }
        }
    }
}
