using NetDsl.Benchmarks.Networks;
using NetDsl.Benchmarks.Peers;

namespace NetDsl.Benchmarks.Tests;

/// <summary>With the peers' weights, the networks that are timed give what the peers give: it is the same work.</summary>
public class PeerAgreementTests
{
    /// <summary>The peers' own outputs differ by 1e-5 at most; those of the networks are of the size of 1.</summary>
    private const float Tolerance = 1e-4f;

    [SkippableTheory]
    [InlineData("mnist-mlp", 1)]
    [InlineData("mnist-mlp", 2)]
    [InlineData("mnist-cnn", 1)]
    [InlineData("mnist-cnn", 2)]
    [InlineData("lenet5", 1)]
    [InlineData("lenet5", 2)]
    [InlineData("cifar-cnn", 1)]
    [InlineData("cifar-cnn", 2)]
    [InlineData("resnet20-cifar", 1)]
    [InlineData("resnet20-cifar", 2)]
    [InlineData("detectnet", 2)]
    public void LogitsAgree(string name, int threads)
    {
        var weights = PeerWeights.Find();
        Skip.If(weights is null, $"{PeerWeights.Variable} does not name a folder with the peers' weights");
        using var network = Cell.Logits(name, Device.Cpu(threads))!;
        weights.Load(network, $"{name}.bin");

        var (input, output) = (network.Structure.Inputs[0], network.Structure.Outputs[0]);
        float[] inputs = ChannelsLast(weights.Read($"{name}.in"), [.. input.Shape]), expected = ChannelsLast(weights.Read($"{name}.out"), [.. output.Shape]);
        float[] together = new float[expected.Length];
        network.Predict(inputs, together);
        Near(expected, together);

        // One by one: other tiles, and the second sample's input begins elsewhere.
        var one = new float[output.Size];
        for (var sample = 0; sample < 2; sample++)
        {
            network.Predict(inputs.AsSpan(sample * input.Size, input.Size), one);
            Assert.Equal(together[(sample * one.Length)..((sample + 1) * one.Length)], one);
        }
    }

    [Theory]
    [InlineData("mnist-mlp", 784)]
    [InlineData("mnist-cnn", 784)]
    [InlineData("lenet5", 784)]
    [InlineData("cifar-cnn", 3072)]
    [InlineData("resnet20-cifar", 3072)]
    [InlineData("imdb-lstm", 80, 1)]
    public void EveryCellSteps(string name, int inputs, int outputs = 10)
    {
        foreach (var use in (string[])["train", "infer"])
        {
            using var cell = Cell.Find(use, name, batch: 2, Device.Cpu(1))!;
            Assert.Equal(inputs, cell.Network.Structure.Inputs[0].Size);
            Assert.Equal(outputs, cell.Network.Structure.Outputs[0].Size);
            cell.Step();
        }
    }

    [SkippableFact]
    public void TrainedNetworkGivesTheSoftmaxOfTheLogits()
    {
        var weights = PeerWeights.Find();
        Skip.If(weights is null, $"{PeerWeights.Variable} does not name a folder with the peers' weights");
        using var network = new MnistMlp(Device.Cpu(1));
        weights.Load(network, "mnist-mlp.bin");
        float[] logits = weights.Read("mnist-mlp.out"), got = new float[20];
        network.Predict(weights.Read("mnist-mlp.in"), got);
        Near([.. Softmax(logits[..10]), .. Softmax(logits[10..])], got);
    }

    private static IEnumerable<float> Softmax(float[] logits)
    {
        var sum = logits.Sum(logit => Math.Exp(logit));
        return logits.Select(logit => (float)(Math.Exp(logit) / sum));
    }

    /// <summary>The peers keep pictures channel by channel.</summary>
    private static float[] ChannelsLast(float[] values, int[] shape)
    {
        if (shape is not [var height, var width, var channels]) return values;
        var pixels = height * width;
        return [.. values.Select((_, i) => values[i / (pixels * channels) * pixels * channels + i % channels * pixels + i / channels % pixels])];
    }

    private static void Near(float[] expected, float[] got)
    {
        Assert.Equal(expected.Length, got.Length);
        for (var i = 0; i < expected.Length; i++) Assert.InRange(got[i], expected[i] - Tolerance, expected[i] + Tolerance);
    }
}
