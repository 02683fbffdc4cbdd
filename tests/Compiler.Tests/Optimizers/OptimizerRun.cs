using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Optimizers;

/// <summary>Ten steps of a small network by its optimiser's expressions, beside ten steps by a loop written by hand.</summary>
internal static class OptimizerRun
{
    public const int Steps = 10;

    /// <summary>Both do the same in double, in another order of operations.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>One step of one weight, by hand: (weight, gradient, state, step number from 1) to the new weight. The state is
    /// two
    /// numbers, at first 0.</summary>
    public delegate double Rule(double weight, double gradient, double[] state, int step);

    /// <summary>The network is y = x w of two inputs and one output with the loss (y - t)^2, one sample a step: the gradient is
    /// 2 (y - t) x.</summary>
    public static void Check(Rule rule, string attribute, params (string Name, object Value)[] arguments)
    {
        var (graph, issues) = Lowering.Lower(Declare.Network("N").Input(2).Layer("Dense", ("units", 1), ("Bias", false))
            .Layer("MeanSquaredError").Layer(attribute, arguments).Model, training: true);
        Assert.Empty(issues);
        double[] trained = [0.7, -0.4], expected = [0.7, -0.4];
        double[][] states = [[0, 0], [0, 0]];
        var training = new ReferenceTraining(graph, new Dictionary<ParameterNode, double[]> { [graph.Parameters[0]] = trained });
        var random = new Random(3);
        for (int step = 1; step <= Steps; step++)
        {
            double[] x = RandomValues.Numbers(random, 2, -2, 2);
            double t = (2 * random.NextDouble()) - 1, error = (x[0] * expected[0]) + (x[1] * expected[1]) - t;
            double loss = training.Step(new SampleBatch(1, new Dictionary<InputNode, double[][]>
            {
                [graph.Inputs[0]] = [x],
                [graph.Targets[0]] = [[t]],
            }));
            Assert.Equal(error * error, loss, Tolerance);
            for (int i = 0; i < expected.Length; i++)
            {
                expected[i] = rule(expected[i], 2 * error * x[i], states[i], step);
                Assert.Equal(expected[i], trained[i], Tolerance);
            }
        }
    }
}
