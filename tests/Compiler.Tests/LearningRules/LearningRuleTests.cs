using NetDsl.Compiler.Tests.Layers;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.LearningRules;

/// <summary>Steps by the rules beside steps by their textbook formulas, over batches of three.</summary>
public class LearningRuleTests
{
    private const int Steps = 20, Batch = 3, Inputs = 2;

    private const double Rate = 0.25;

    /// <summary>Both do the same in double, in another order of operations.</summary>
    private const double Tolerance = 1e-12;

    [Fact]
    public void Perceptron_changes_weights_by_the_inputs_of_a_wrong_neuron()
        => Check("Perceptron", isThreshold: true, x => x, (z, y, t) => z * (y - t));

    [Fact]
    public void Hebb_changes_the_weights_of_active_inputs_by_the_same_amount()
        => Check("Hebb", isThreshold: true, x => x > 0 ? 1 : 0, (z, y, t) => z * (y - t));

    [Fact]
    public void Delta_changes_weights_by_inputs_times_error()
        => Check("Delta", isThreshold: false, x => x, (_, y, t) => (y - t) * (y - t) / 2);

    [Theory]
    [InlineData("Perceptron", "Heaviside")]
    [InlineData("Perceptron", "Relu")]
    [InlineData("Hebb", "Heaviside")]
    [InlineData("Hebb", "Relu")]
    public void Only_the_layer_before_a_threshold_is_trained(string rule, string activation)
    {
        var graph = Declared.Graph(Declare.Network("N").Input(2).Layer("Dense", ("units", 3)).Layer(activation)
            .Layer("Dense", ("units", 1)).Layer("Heaviside").Layer(rule));
        var values = graph.Parameters.ToDictionary(p => p, p => Enumerable.Range(0, p.Shape.Size).Select(i => 0.3 * (i + 1)).ToArray());
        var before = values.ToDictionary(p => p.Key, p => p.Value.ToArray());
        new ReferenceTraining(graph, values).Step(new SampleBatch(1, new Dictionary<InputNode, double[][]>
        {
            [graph.Inputs[0]] = [[1, 1]],
            [graph.Targets[0]] = [[0]],
        }));
        Assert.Equal([true, true, false, false], graph.Parameters.Select(p => values[p].SequenceEqual(before[p])));
    }

    [Theory]
    [InlineData("Perceptron", "Sigmoid", "[Dense] and [Heaviside]", "[Dense(1), Heaviside]")]
    [InlineData("Hebb", "Tanh", "[Dense] and [Heaviside]", "[Dense(1), Heaviside]")]
    [InlineData("Delta", "Sigmoid", "[Dense]", "[Dense(1)]")]
    public void A_rule_has_its_kind_of_neuron(string rule, string activation, string needed, string fix)
        => Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 1)).Layer(activation).Layer(rule), Rules.WrongNeuron, new Place(-1, 3),
            $"[{rule}] trains {needed}, but '{activation}1' stands before it: write {fix} before it, or a loss and an optimiser");

    [Fact]
    public void A_threshold_alone_has_no_weights()
        => Declared.Reports(Declare.Network("N").Input(2).Layer("Heaviside").Layer("Hebb"), Rules.WrongNeuron, new Place(-1, 2),
            "[Hebb] trains [Dense] and [Heaviside], but 'Heaviside1' stands before it: write [Dense(1), Heaviside] before it, or a loss and an optimiser");

    [Fact]
    public void A_rule_stands_alone()
    {
        const string message = "[Delta] is loss and optimiser in one, so that [{0}] has no place beside it: leave one of them out";
        var neuron = Declare.Network("N").Input(2).Layer("Dense", ("units", 1)).Layer("Delta");
        Declared.Reports(neuron.Layer("Sgd"), Rules.RuleStandsAlone, new Place(-1, 3), message.Replace("{0}", "Sgd"));
        Declared.Reports(Declare.Network("N").Input(2).Layer("Sgd").Layer("Dense", ("units", 1)).Layer("Delta"), Rules.RuleStandsAlone, new Place(-1, 1),
            message.Replace("{0}", "Sgd"));
        Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 1)).Layer("Delta").Layer("MeanSquaredError"), Rules.RuleStandsAlone, new Place(-1, 3),
            message.Replace("{0}", "MeanSquaredError"));
        Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 1)).Layer("MeanSquaredError").Layer("Delta"), Rules.RuleStandsAlone, new Place(-1, 2),
            message.Replace("{0}", "MeanSquaredError"));
        Declared.Reports(Declare.Network("N").Tensor("In").Input(2).Tensor("One").Layer("Dense", ("units", 1)).Layer("Delta")
            .Tensor("Two").Layer("From", ("tensor", "In")).Layer("Dense", ("units", 1)).Layer("Delta"), Rules.RuleStandsAlone, new Place(2, 2), message.Replace("{0}", "Delta"));
    }

    [Fact]
    public void A_rate_is_above_zero()
        => Declared.Reports(Declare.Network("N").Input(2).Layer("Dense", ("units", 1)).Layer("Delta", ("rate", 0.0)), Rules.OutOfRange, new Place(-1, 2, "rate"),
            "rate of [Delta] must be above 0, but is 0");

    /// <param name="rule">The attribute.</param>
    /// <param name="isThreshold">Whether the neuron is one.</param>
    /// <param name="part">What an input adds to its weight.</param>
    /// <param name="loss">The loss by what the parts sum up to, output and target.</param>
    private static void Check(string rule, bool isThreshold, Func<double, double> part, Func<double, double, double, double> loss)
    {
        var declared = Declare.Network("N").Input(Inputs).Layer("Dense", ("units", 1));
        var (graph, issues) = Lowering.Lower((isThreshold ? declared.Layer("Heaviside") : declared).Layer(rule, ("rate", Rate)).Model, training: true);
        Assert.Empty(issues);
        double[] trained = [0.7, -0.4], bias = [0.1], expected = [0.7, -0.4, 0.1];
        var training = new ReferenceTraining(graph, new Dictionary<ParameterNode, double[]> { [graph.Parameters[0]] = trained, [graph.Parameters[1]] = bias });
        var random = new Random(3);
        for (int step = 0; step < Steps; step++)
        {
            double[][] x = [.. Enumerable.Range(0, Batch).Select(_ => RandomValues.Numbers(random, Inputs, -2, 2))];
            double[] t = [.. Enumerable.Range(0, Batch).Select(_ => (double)random.Next(2))];
            double[] z = [.. x.Select(one => Sum(one, expected, v => v))], y = [.. z.Select(sum => !isThreshold ? sum : sum >= 0 ? 1.0 : 0)];
            double mean = Enumerable.Range(0, Batch).Average(n => loss(Sum(x[n], expected, part), y[n], t[n]));
            Assert.Equal(mean, training.Step(new SampleBatch(Batch, new Dictionary<InputNode, double[][]>
            {
                [graph.Inputs[0]] = x,
                [graph.Targets[0]] = [.. t.Select(one => new[] { one })],
            })), Tolerance);
            for (int i = 0; i <= Inputs; i++)
            {
                expected[i] -= Rate * Enumerable.Range(0, Batch).Sum(n => (y[n] - t[n]) * (i < Inputs ? part(x[n][i]) : 1));
                Assert.Equal(expected[i], i < Inputs ? trained[i] : bias[0], Tolerance);
            }
        }
    }

    private static double Sum(double[] x, double[] weights, Func<double, double> part)
        => weights[Inputs] + Enumerable.Range(0, Inputs).Sum(i => part(x[i]) * weights[i]);
}
