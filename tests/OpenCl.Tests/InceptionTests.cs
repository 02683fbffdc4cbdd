using NetDsl.Data;
using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

/// <summary>A network of branches side by side trains on OpenCL as on the CPU.</summary>
public class InceptionTests
{
    /// <summary>Of the largest number compared: sums run in another order.</summary>
    private const double Tolerance = 1e-3;

    private const int Steps = 20, Batch = 16;

    [SkippableFact]
    public void The_losses_of_twenty_steps_are_those_of_the_CPU()
    {
        float[] expected = Losses(Device.Cpu(), out var expectedWeights), actual = Losses(OpenClDevice.Get(), out var actualWeights);

        Assert.Equal(Steps, actual.Length);
        Near("losses", expected, actual);
        Assert.All(expectedWeights, weight => Near(weight.Key, weight.Value, actualWeights[weight.Key]));
        Assert.True(expected[^1] < 0.99 * expected[0], FormattableString.Invariant($"nothing was learned: from {expected[0]} to {expected[^1]}"));
    }

    [SkippableFact]
    public void The_gradients_of_the_first_step_are_those_of_the_CPU()
    {
        Dictionary<string, float[]> expected = Gradients(Device.Cpu()), actual = Gradients(OpenClDevice.Get());

        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, gradient => Near(gradient.Key, gradient.Value, actual[gradient.Key]));
    }

    /// <summary>Of each step.</summary>
    private static float[] Losses(Device device, out Dictionary<string, float[]> weights)
    {
        using var network = new SmallInception(device);
        float[] losses = [.. network.Fit(Data(network), new() { Epochs = Steps, BatchSize = Batch }).Epochs.Select(epoch => (float)epoch.TrainLoss)];
        weights = Weights(network);
        return losses;
    }

    /// <summary>What a step at rate 1 takes from each weight.</summary>
    private static Dictionary<string, float[]> Gradients(Device device)
    {
        using var network = new SmallInception(device);
        var before = Weights(network);
        network.Fit(Data(network), new() { Epochs = 1, BatchSize = Batch, Rate = 1 });
        return Weights(network).ToDictionary(after => after.Key, after => before[after.Key].Zip(after.Value, (from, to) => from - to).ToArray());
    }

    /// <summary>One batch: an epoch is a step.</summary>
    private static DataSet Data(Network network) => Samples.For(network.Structure, Batch);

    private static Dictionary<string, float[]> Weights(Network network)
        => network.Structure.Parameters.ToDictionary(parameter => parameter.Name, parameter => network.GetWeights(parameter.Name));

    private static void Near(string what, float[] expected, float[] actual)
    {
        double largest = expected.Max(Math.Abs);
        Assert.True(largest > 0, $"{what} is nothing");
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= Tolerance * largest,
                FormattableString.Invariant($"{what}: number {i} of {expected.Length} is {actual[i]:R}, not {expected[i]:R}; the largest is {largest:R}"));
        }
    }
}
