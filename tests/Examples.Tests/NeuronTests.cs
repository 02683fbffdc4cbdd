using NetDsl.Examples.Neuron;
using NetDsl.Examples.Neuron.Lessons;

namespace NetDsl.Examples.Tests;

public class NeuronTests
{
    [Fact]
    public void Neurons_by_hand_are_the_gates()
    {
        using var and = new AndGate(Device.Cpu(1));
        using var or = new OrGate(Device.Cpu(1));
        using var xor = new XorGate(Device.Cpu(1));
        using var not = new NotGate(Device.Cpu(1));
        Assert.Equal(TruthTable.And, TruthTable.Ask(and));
        Assert.Equal(TruthTable.Or, TruthTable.Ask(or));
        Assert.Equal(TruthTable.Xor, TruthTable.Ask(xor));
        var answers = new float[2];
        not.Predict([0f, 1f], answers);
        Assert.Equal([1, 0], answers);
    }

    [Fact]
    public void Hebbs_rule_learns_and_and_or()
    {
        foreach (var answers in new[] { TruthTable.And, TruthTable.Or })
        {
            using var neuron = HebbLesson.Learn(Device.Cpu(1), answers, out var epochs);
            Assert.Equal(answers, TruthTable.Ask(neuron));
            Assert.InRange(epochs, 2, 20);
        }
    }

    [Fact]
    public void The_perceptron_finds_the_line_between_two_clouds()
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var points = Points.Clouds(100, seed);
            using var neuron = PerceptronLesson.Learn(Device.Cpu(1), points, out _);
            Assert.Equal(1, neuron.Evaluate(points).Accuracy);
        }
    }

    [Fact]
    public void One_neuron_goes_round_on_xor()
    {
        using var neuron = new PerceptronNeuron(Device.Cpu(1));
        var (first, again) = XorLesson.FindRound(neuron);
        Assert.True(first < again);
        // Once round, and it was never right.
        for (var epoch = again; epoch <= 2 * again - first; epoch++)
        {
            neuron.Fit(TruthTable.Of(TruthTable.Xor), new() { Epochs = epoch, BatchSize = 1, Shuffle = false });
            Assert.NotEqual(TruthTable.Xor, TruthTable.Ask(neuron));
        }
    }

    [Fact]
    public void Two_layers_learn_xor()
    {
        using var network = XorLesson.Learn(Device.Cpu(1), out var epochs);
        Assert.InRange(epochs, 2, 1999);
        Assert.Equal(TruthTable.Xor, TruthTable.Ask(network).Select(answer => answer > 0.5f ? 1f : 0f));
    }

    /// <summary>300 steps leave less than this of the way; the rest is float's rounding.</summary>
    private const double LineTolerance = 1e-5;

    [Fact]
    public void The_delta_rule_ends_at_least_squares()
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var points = DeltaLesson.Noisy(seed);
            using var neuron = DeltaLesson.Learn(Device.Cpu(1), points);
            var (slope, height) = DeltaLesson.LeastSquares(points);
            Assert.Equal(slope, neuron.GetWeights("Dense1.weight")[0], LineTolerance);
            Assert.Equal(height, neuron.GetWeights("Dense1.bias")[0], LineTolerance);
        }
    }

    [Fact]
    public void More_steps_an_epoch_learn_more_in_as_many_epochs()
    {
        var points = Points.Ring(600, seed: 1);
        var losses = new[] { 600, 20, 1 }.Select(batch =>
        {
            var (network, loss, _) = BatchesLesson.Learn(Device.Cpu(1), points, batch);
            network.Dispose();
            return loss;
        }).ToArray();
        Assert.True(losses[0] > losses[1] && losses[1] > losses[2], string.Join(", ", losses));
    }
}
