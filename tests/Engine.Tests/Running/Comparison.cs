using NetDsl.EngineTests.Compiling;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Running;

/// <summary>Runs a network on an engine and in the interpreter, from the same weights on the same samples, and compares all that
/// can be seen: outputs, losses, weights and the optimiser's state.</summary>
internal static class Comparison
{
    /// <summary>Outputs: single precision has 6e-8 of rounding an operation, and a sum of 130 products by as many layers adds a
    /// few of them up; exp, tanh and log are good to two units in the last place.</summary>
    public const double ForwardTolerance = 2e-6;

    /// <summary>Convolutions by Winograd's products: transforms multiply by up to eight and take sums apart again.</summary>
    public const double WinogradTolerance = 2e-5;

    /// <summary>Weights after a few steps: gradients are sums of sums, and each step starts from the last one's rounding.</summary>
    public const double TrainingTolerance = 1e-5;

    /// <summary>The same behind a normalisation, whose gradients are differences of much larger numbers.</summary>
    public const double NormalisedTolerance = 1e-4;

    public const int ParameterSeed = 3;

    /// <summary>Predictions for batches of all kinds of sizes, larger ones after smaller ones.</summary>
    public static void OfPredictions(CompiledNetwork network, Device device, IEnumerable<int> batches)
    {
        using var run = Start(network, device);
        foreach (int count in batches)
        {
            var samples = RandomValues.Batch(network.Inference, count, seed: count);
            double[] expected = Reference(network.Inference, samples).Value(network.Inference.Outputs[0].Node);
            Agreement.Check($"{network.Name}, output of {count}", expected, run.Predict(new(network.Inference, samples)), ForwardToleranceOf(network));
        }
    }

    /// <summary>Loss and outputs of an evaluation.</summary>
    public static void OfEvaluation(CompiledNetwork network, Device device, int count)
    {
        using var run = Start(network, device);
        var samples = RandomValues.Batch(network.Inference, count, seed: count);
        var reference = Reference(network.Inference, samples);
        double loss = run.Evaluate(new(network.Inference, samples));
        Agreement.Check($"{network.Name}, loss", reference.Value(network.Inference.TotalLoss!).Average(), loss, ForwardToleranceOf(network));
        for (int i = 0; i < network.Inference.Outputs.Count; i++)
        {
            var output = network.Inference.Outputs[i];
            Agreement.Check($"{network.Name}, {output.Name}", reference.Value(output.Node), run.Output(count, i), ForwardToleranceOf(network));
        }
    }

    /// <summary>A step for each batch: losses, weights and state after each. If nothing is said three, each on a smaller batch.</summary>
    public static void OfTraining(CompiledNetwork network, Device device, params int[] batches) => OfTraining(network, device, TrainingToleranceOf(network), batches);

    /// <summary>The same for a network that was drawn, and may normalise what is normalised: before each, numbers that are as good as nothing are
    /// what is left of large ones, so that ten times more rounding is allowed.</summary>
    public static void OfTrainingDrawn(CompiledNetwork network, Device device, params int[] batches) => OfTraining(network, device, 10 * TrainingToleranceOf(network), batches);

    private static void OfTraining(CompiledNetwork network, Device device, double tolerance, int[] batches)
    {
        if (batches.Length == 0)
        {
            batches = [13, 6, 1];
        }

        var graph = network.Training;
        using var run = Start(network, device);
        var reference = new ReferenceTraining(graph, RandomValues.Parameters(graph, ParameterSeed));
        for (int step = 0; step < batches.Length; step++)
        {
            var samples = RandomValues.Batch(graph, batches[step], seed: 100 + step);
            double expected = reference.Step(samples, EngineRun.Uniform(step));
            Agreement.Check($"{network.Name}, loss of step {step}", expected, run.Train(new(graph, samples), step), tolerance);
            for (int number = 0; number < graph.Parameters.Count; number++)
            {
                CheckParameter($"{network.Name}, step {step}", run, reference, graph.Parameters[number], number, tolerance);
            }
        }
    }

    /// <summary>The engine with weights that the reference has too.</summary>
    public static EngineRun Start(CompiledNetwork network, Device device)
    {
        var run = new EngineRun(network, device);
        var values = RandomValues.Parameters(network.Training, ParameterSeed);
        run.Write(network.Training.Parameters.Select(parameter => values[parameter]));
        return run;
    }

    private static double ForwardToleranceOf(CompiledNetwork network) => network.UsesTiles ? WinogradTolerance : ForwardTolerance;

    private static double TrainingToleranceOf(CompiledNetwork network)
        => network.IsNormalised ? NormalisedTolerance : network.UsesTiles ? WinogradTolerance : TrainingTolerance;

    private static GraphInterpreter Reference(NetworkGraph graph, SampleBatch samples)
        => new(samples, RandomValues.Parameters(graph, ParameterSeed), StepValues.ForBatch(samples.Count));

    private static void CheckParameter(string what, EngineRun run, ReferenceTraining reference, ParameterNode parameter, int number, double tolerance)
    {
        Agreement.Check($"{what}, {parameter.Name}", reference.Parameters[parameter], run.Read(number), tolerance);
        int slots = run.Description.Parameters[number].Layout.Offsets.Length - 1;
        for (int slot = 1; slot <= slots; slot++)
        {
            Agreement.Check($"{what}, {parameter.Name} slot {slot}", reference.Slots[parameter][slot - 1], run.Read(number, slot), tolerance);
        }
    }
}
