using NetDsl.Benchmarks.Networks;
using NetDsl.Benchmarks.Peers;

namespace NetDsl.Benchmarks.Tests;

/// <summary>With the peers' weights, the networks that are timed give what the peers give: it is the same work.</summary>
public class PeerAgreementTests
{
    /// <summary>The peers' own outputs differ by 1e-5 at most; those of the networks are of the size of 1.</summary>
    private const float Tolerance = 1e-4f;

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void LogitsAgree(int threads)
    {
        var weights = PeerWeights.Find();
        Skip.If(weights is null, $"{PeerWeights.Variable} does not name a folder with the peers' weights");
        using var network = new MnistMlpLogits(Device.Cpu(threads));
        weights.Load(network, "mnist-mlp.bin");

        float[] inputs = weights.Read("mnist-mlp.in"), expected = weights.Read("mnist-mlp.out"), together = new float[expected.Length];
        network.Predict(inputs, together);
        Near(expected, together);

        // One by one: other tiles, and the second sample's input begins elsewhere.
        var one = new float[10];
        for (var sample = 0; sample < 2; sample++)
        {
            network.Predict(inputs.AsSpan(sample * 784, 784), one);
            Assert.Equal(together[(sample * 10)..(sample * 10 + 10)], one);
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

    private static void Near(float[] expected, float[] got)
    {
        Assert.Equal(expected.Length, got.Length);
        for (var i = 0; i < expected.Length; i++) Assert.InRange(got[i], expected[i] - Tolerance, expected[i] + Tolerance);
    }
}
