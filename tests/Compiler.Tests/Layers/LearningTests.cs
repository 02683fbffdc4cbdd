using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Layers;

/// <summary>Weights that are frozen or learn at a rate of their own: what a step makes of them.</summary>
public class LearningTests
{
    private static readonly (string, object)[] None = [];

    [Fact]
    public void A_frozen_layer_has_no_gradient_and_nothing_before_it_needs_one()
    {
        var graph = Declared.Graph(Network([("Frozen", true)], None));
        Assert.Equal(["Dense2.bias", "Dense2.weight"], Gradients(graph));
        Assert.Equal(["Dense1.bias", "Dense1.weight"], Gradients(Declared.Graph(Network(None, [("Frozen", true)]))));
    }

    [Theory]
    [InlineData("Rate", "")]
    [InlineData("BiasRate", "Dense1.weight Dense2.bias Dense2.weight")]
    public void A_rate_of_0_freezes(string option, string left)
        => Assert.Equal(left.Length == 0 ? "Dense2.bias Dense2.weight" : left, string.Join(" ", Gradients(Declared.Graph(Network([(option, 0)], None)))));

    [Theory]
    [InlineData(1, 1, 0, 0)]
    [InlineData(4, 4, 0, 0, "Rate", 4)]
    [InlineData(4, 0.5, 0, 0, "Rate", 4, "BiasRate", 0.5)]
    [InlineData(1, 2, 0, 0, "BiasRate", 2)]
    [InlineData(1, 1, 1, 1, "WeightDecay", 0.25)]
    [InlineData(1, 1, 3, 3, "WeightDecay", 0.25, "Decay", 3)]
    [InlineData(2, 2, 3, 0, "WeightDecay", 0.25, "Decay", 3, "BiasDecay", 0, "Rate", 2)]
    public void A_step_of_sgd_is_the_rate_times_the_gradient_and_the_decayed_weight(
        double rate, double biasRate, double decay, double biasDecay, params object[] options)
    {
        var all = options.Chunk(2).Select(pair => ((string)pair[0], pair[1])).ToArray();
        double weightDecay = all.Where(option => option.Item1 == "WeightDecay").Select(option => (double)option.Item2).SingleOrDefault();
        var plain = Step(Network(None, None), out var before, out var gradient);
        var after = Step(Network(all.Where(option => option.Item1 != "WeightDecay").ToArray(), None, weightDecay), out _, out _);
        foreach (string name in new[] { "Dense1.weight", "Dense1.bias" })
        {
            bool isBias = name.EndsWith("bias", StringComparison.Ordinal);
            for (int i = 0; i < before[name].Length; i++)
            {
                double w = before[name][i], g = gradient[name][i] + (weightDecay * (isBias ? biasDecay : decay) * w);
                Assert.Equal(w - ((isBias ? biasRate : rate) * 0.125 * g), after[name][i], 1e-15);
            }
        }

        // The other layer knows nothing of that.
        Assert.Equal(weightDecay == 0, plain["Dense2.weight"].SequenceEqual(after["Dense2.weight"]));
    }

    [Fact]
    public void Momentum_keeps_the_gradient_as_it_is_and_the_rate_acts_on_the_weight()
    {
        var optimizer = Declared.Graph(Declare.Network("N").Input(1).Layer("Dense", ("units", 1), ("Rate", 3)).Layer("MeanSquaredError")
            .Layer("Sgd", ("rate", 0.5), ("Momentum", 0.9)));
        var changed = optimizer.Optimizer!.For(optimizer.Parameters[0]);
        Assert.Equal(optimizer.Optimizer.Update, changed.Update);
        Assert.NotEqual(optimizer.Optimizer.Weight, changed.Weight);
        Assert.Same(optimizer.Optimizer, optimizer.Optimizer.For(new ParameterNode("plain", new Shape(1), Initial.Constant(0))));
    }

    [Fact]
    public void What_a_block_says_is_multiplied_by_what_its_layers_say()
    {
        var inner = Declare.Network("Inner").Layer("Dense", ("units", 2), ("Rate", new Given("rate")), ("BiasDecay", 0.5)).AsBlock(("rate", 1.0));
        var outer = Declare.Network("Outer").Use(inner, ("rate", 3), ("Rate", 0.5), ("BiasRate", 2)).AsBlock();
        var graph = Declared.Graph(Declare.Network("N").Input(2).Use(outer, ("Decay", 4)).Use(inner, ("Frozen", true)).Use(inner));
        Assert.Equal(
            [
                new Learning(false, 1.5, 4), new Learning(false, 6, 2), new Learning(true, 1, 1), new Learning(true, 1, 0.5), Learning.Plain,
                new Learning(false, 1, 0.5),
            ],
            graph.Parameters.Select(parameter => parameter.Learning));
        Assert.Equal(["2 x 2, weight rate x 1.5, decay x 4, bias rate x 6, decay x 2", "2 x 2, frozen", "2 x 2, bias decay x 0.5"],
            graph.Layers.Skip(1).Select(layer => layer.Description));
    }

    [Theory]
    [InlineData("Rate", -1.0)]
    [InlineData("BiasDecay", -0.5)]
    public void Multipliers_are_at_least_0(string option, double value)
        => Declared.Reports(Declare.Network("N").Input(3).Layer("Dense", ("units", 3), (option, value)), Rules.OutOfRange, new Place(-1, 1, option),
            FormattableString.Invariant($"{option} of [Dense] must be at least 0, but is {value}"));

    private static Declare Network((string, object)[] first, (string, object)[] second, double weightDecay = 0)
        => Declare.Network("N").Input(3).Layer("Dense", [("units", 4), .. first]).Layer("Tanh").Layer("Dense", [("units", 2), .. second])
            .Layer("MeanSquaredError").Layer("Sgd", ("rate", 0.125), ("WeightDecay", weightDecay));

    private static IEnumerable<string> Gradients(NetworkGraph graph)
        => Generator.Autodiff.Gradients.Of(graph, graph.Builder).Keys.Select(parameter => parameter.Name).Order(StringComparer.Ordinal);

    /// <summary>One step from the same weights on the same samples.</summary>
    private static Dictionary<string, double[]> Step(
        Declare network, out Dictionary<string, double[]> before, out Dictionary<string, double[]> gradients)
    {
        var graph = Declared.Graph(network);
        var batch = RandomValues.Batch(graph, 3, seed: 2);
        var parameters = RandomValues.Parameters(graph, seed: 4);
        before = parameters.ToDictionary(pair => pair.Key.Name, pair => pair.Value.ToArray());
        var interpreter = new GraphInterpreter(batch, parameters, StepValues.ForBatch(3));
        gradients = Generator.Autodiff.Gradients.Of(graph, new GraphBuilder()).ToDictionary(pair => pair.Key.Name, pair => interpreter.Value(pair.Value).ToArray());
        new ReferenceTraining(graph, parameters).Step(batch);
        return parameters.ToDictionary(pair => pair.Key.Name, pair => pair.Value);
    }
}
