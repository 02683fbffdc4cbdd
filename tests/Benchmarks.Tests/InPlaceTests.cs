using NetDsl.Benchmarks.Networks;
using NetDsl.Benchmarks.Peers;
using NetDsl.Data;

namespace NetDsl.Benchmarks.Tests;

/// <summary>Inputs that are read where they lie give the bits of inputs that are copied first.</summary>
public class InPlaceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void PredictionsHaveTheSameBits(int threads)
    {
        using var network = new MnistMlp(Device.Cpu(threads)) { Seed = 7 };
        var random = new Random(1);
        var bytes = new byte[5 * 784];
        random.NextBytes(bytes);
        float[] floats = [.. bytes.Select(value => (float)value)], fromBytes = new float[50], fromFloats = new float[50];

        network.Predict(bytes, fromBytes);
        network.Predict(floats, fromFloats);
        Assert.Equal(fromBytes, fromFloats);

        // Other rows than 0, 1, 2 ... are copied too.
        var set = new DataSet([new DataColumn<float>(floats, [784])], []);
        Assert.Equal(fromFloats, network.Outputs(set));
    }

    [Fact]
    public void TrainingHasTheSameBits()
    {
        using var cell = new TrainCell(new MnistMlp(Device.Cpu(2)), 20);
        using var network = new MnistMlp(Device.Cpu(1));
        cell.Step();
        network.Fit(DataSet.Create(cell.Pixels, [784], (int[])cell.Targets[0]), new() { Epochs = 1, BatchSize = 20, Shuffle = false });
        Assert.Equal(cell.Network.HashWeights(), network.HashWeights());
    }
}
