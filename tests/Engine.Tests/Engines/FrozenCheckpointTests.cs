using NetDsl.Data;
using NetDsl.EngineTests.Networks;

namespace NetDsl.EngineTests.Engines;

/// <summary>First the last layer is trained alone, then all of them: a checkpoint goes from one network to the other and
/// back.</summary>
public sealed class FrozenCheckpointTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Frozen_weights_keep_their_bits_and_have_no_state()
    {
        using var net = TestNetworks.Get("HeadAlone").Create(Device.Cpu(2));
        net.Initialize(seed: 4);
        var (trunk, head) = (net.GetWeights("Dense1.weight"), net.GetWeights("Dense2.weight"));
        net.Fit(Data, Options(2));
        Assert.Equal(trunk, net.GetWeights("Dense1.weight"));
        Assert.NotEqual(head, net.GetWeights("Dense2.weight"));
        Assert.Equal([false, false, true, true], net.Structure.Parameters.Select(parameter => parameter.Trainable));
        Assert.Equal([1, 1, 3, 3], net.Structure.Parameters.Select(parameter => parameter.Layout.Offsets.Length));
    }

    [Theory]
    [InlineData("HeadAlone", "HeadAndTrunk")]
    [InlineData("HeadAndTrunk", "HeadAlone")]
    [InlineData("HeadAlone", "HeadAlone")]
    public void What_one_saves_the_other_loads(string saved, string loaded)
    {
        using var first = TestNetworks.Get(saved).Create(Device.Cpu(1));
        using var second = TestNetworks.Get(loaded).Create(Device.Cpu(1));
        first.Fit(Data, Options(2));
        first.Save(_file);
        second.Load(_file);
        foreach (var parameter in first.Structure.Parameters)
        {
            Assert.Equal(first.GetWeights(parameter.Name), second.GetWeights(parameter.Name));
        }

        second.Fit(Data, Options(4));
        Assert.Equal(loaded == "HeadAlone", first.GetWeights("Dense1.weight").SequenceEqual(second.GetWeights("Dense1.weight")));
        Assert.NotEqual(first.GetWeights("Dense2.weight"), second.GetWeights("Dense2.weight"));
    }

    public void Dispose() => File.Delete(_file);

    private static FitOptions Options(int epochs) => new() { Epochs = epochs, BatchSize = 16, Seed = 4 };

    private static DataSet Data
    {
        get
        {
            var random = new Random(2);
            return DataSet.Create(Enumerable.Range(0, 90 * 9).Select(_ => random.NextSingle()).ToArray(), [9],
                Enumerable.Range(0, 90).Select(_ => random.Next(5)).ToArray());
        }
    }
}
