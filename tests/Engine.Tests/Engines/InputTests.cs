using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Engines;

/// <summary>Samples as bytes, and samples picked by row numbers.</summary>
public sealed class InputTests
{
    public static TheoryData<string> Names => [.. InputNetworks.All.Select(network => network.Name), "NoWeights", "Width1", "Width100"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_are_the_numbers_they_stand_for(string name)
    {
        var network = TestNetworks.Get(name);
        var samples = Bytes(network.Training, 9);
        int[] rows = [8, 0, 3, 3, 5];
        using var floats = Comparison.Start(network, Device.Cpu(1));
        using var bytes = Comparison.Start(network, Device.Cpu(1));
        Assert.Equal(floats.Train(new(network.Training, samples, rows), 0), bytes.Train(new(network.Training, samples, rows, bytes: true), 0));
        for (int number = 0; number < network.Training.Parameters.Count; number++)
        {
            Assert.Equal(floats.Read(number), bytes.Read(number));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_are_picked_in_their_order(string name)
    {
        var network = TestNetworks.Get(name);
        var samples = RandomValues.Batch(network.Training, 12, seed: 4);
        int[] rows = [11, 2, 2, 7, 0, 5];
        var picked = new SampleBatch(rows.Length, samples.Values.ToDictionary(pair => pair.Key, pair => rows.Select(row => pair.Value[row]).ToArray()));
        using var all = Comparison.Start(network, Device.Cpu(1));
        using var some = Comparison.Start(network, Device.Cpu(1));
        Assert.Equal(some.Train(new(network.Training, picked), 0), all.Train(new(network.Training, samples, rows), 0));
    }

    private static SampleBatch Bytes(NetworkGraph graph, int count)
    {
        var random = new Random(6);
        var samples = RandomValues.Batch(graph, count, seed: 6);
        return samples with
        {
            Values = samples.Values.ToDictionary(pair => pair.Key, pair => pair.Key.IsTarget
                ? pair.Value
                : pair.Value.Select(sample => sample.Select(_ => (double)random.Next(256)).ToArray()).ToArray()),
        };
    }
}
