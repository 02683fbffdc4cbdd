using NetDsl.Data;
using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

/// <summary>The first steps of a network's training on one batch, on OpenCL and on the CPU: the gradients of the first, and the losses and
/// the weights of all.</summary>
/// <param name="create">Makes the network.</param>
/// <param name="batch">Samples of a step.</param>
internal sealed class FirstSteps(Func<Device, Network> create, int batch)
{
    /// <summary>Of the largest number compared: sums run in another order.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>The losses and the weights after so many steps are those of the CPU, and the loss has become smaller.</summary>
    public void CompareLosses(int steps)
    {
        float[] expected = Losses(Device.Cpu(), steps, out var expectedWeights), actual = Losses(TestDevice.Get(), steps, out var actualWeights);

        Assert.Equal(steps, actual.Length);
        Near("losses", expected, actual);
        Assert.All(expectedWeights, weight => Near(weight.Key, weight.Value, actualWeights[weight.Key]));
        Assert.True(expected[^1] < 0.99 * expected[0], FormattableString.Invariant($"nothing was learned: from {expected[0]} to {expected[^1]}"));
    }

    /// <summary>The gradients of the first step are those of the CPU.</summary>
    public void CompareGradients()
    {
        Dictionary<string, float[]> expected = Gradients(Device.Cpu()), actual = Gradients(TestDevice.Get());

        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, gradient => Near(gradient.Key, gradient.Value, actual[gradient.Key]));
    }

    /// <summary>Of each step.</summary>
    private float[] Losses(Device device, int steps, out Dictionary<string, float[]> weights)
    {
        using var network = create(device);
        float[] losses = DeviceComparison.Train(network, Data(network), batch, steps);
        weights = Weights(network);
        return losses;
    }

    /// <summary>What a step at rate 1 takes from each weight.</summary>
    private Dictionary<string, float[]> Gradients(Device device)
    {
        using var network = create(device);
        var before = Weights(network);
        network.Fit(Data(network), new() { Epochs = 1, BatchSize = batch, Rate = 1 });
        return Weights(network).ToDictionary(after => after.Key, after => before[after.Key].Zip(after.Value, (from, to) => from - to).ToArray());
    }

    /// <summary>One batch: an epoch is a step.</summary>
    private DataSet Data(Network network) => Samples.For(network.Structure, batch);

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
