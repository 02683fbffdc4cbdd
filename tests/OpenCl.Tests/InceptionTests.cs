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
        Assert.True(expected[^1] < 0.97 * expected[0], "nothing was learned");
    }

    [SkippableFact]
    public void The_gradients_of_the_first_step_are_those_of_the_CPU()
    {
        Dictionary<string, float[]> expected = Gradients(Device.Cpu()), actual = Gradients(OpenClDevice.Get());

        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, gradient => Near(gradient.Key, gradient.Value, actual[gradient.Key]));
    }

    /// <summary>The mean loss of all steps up to each.</summary>
    private static float[] Losses(Device device, out Dictionary<string, float[]> weights)
    {
        using var network = new SmallInception(device);
        var curve = new LossCurve();
        var losses = Enumerable.Range(0, Steps).Select(_ =>
        {
            network.Fit(Data(network), new() { Epochs = 1, BatchSize = Batch, Progress = curve });
            return (float)curve.BySteps[curve.BySteps.Keys.Max()];
        }).ToArray();
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

    /// <summary>One batch.</summary>
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
