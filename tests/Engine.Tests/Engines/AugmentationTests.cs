using NetDsl.Data;
using NetDsl.EngineTests.Networks;

namespace NetDsl.EngineTests.Engines;

/// <summary>Generated networks trained on pictures that other threads change: the batch comes in its own order, not in rows of the
/// data set, and floats are read where they lie.</summary>
public sealed class AugmentationTests
{
    private static readonly Transform[] Transforms = [new Flip(), new Shift(1) { Border = Border.Mirror }, new Rotate(20), new Contrast(0.3)];

    /// <summary>The first scales in a kernel of its own; in the second, whose input is ready as it is, floats are not copied.</summary>
    [Theory]
    [InlineData("InputChannels", false)]
    [InlineData("InputChannels", true)]
    [InlineData("InputMap", true)]
    public void Threads_of_either_kind_change_no_bit(string name, bool floats)
    {
        string one = Train(name, floats, networkThreads: 1, pictureThreads: 1, Transforms);
        Assert.Equal(one, Train(name, floats, networkThreads: 2, pictureThreads: 3, Transforms));
        Assert.NotEqual(one, Train(name, floats, networkThreads: 1, pictureThreads: 1));
    }

    [Theory]
    [InlineData("InputChannels", false)]
    [InlineData("InputChannels", true)]
    [InlineData("InputMap", true)]
    public void Pictures_that_stay_as_they_are_give_the_bits_of_no_augmentation(string name, bool floats)
        => Assert.Equal(Train(name, floats, 2, 1), Train(name, floats, 2, 2, new Shift(0)));

    private static string Train(string name, bool floats, int networkThreads, int pictureThreads, params Transform[] transforms)
    {
        using var network = TestNetworks.Get(name).Create(Device.Cpu(networkThreads));
        network.Fit(Data(network.Structure.Inputs[0].Shape.AsSpan(), network.Structure.Targets[0].Size, floats), new()
        {
            Epochs = 3,
            BatchSize = 16,
            Validation = 0.2,
            Augmentation = transforms,
            AugmentationThreads = pictureThreads,
        });
        return network.HashWeights();
    }

    private static DataSet Data(ReadOnlySpan<int> shape, int targets, bool floats)
    {
        const int Count = 90;
        var random = new Random(3);
        byte[] pixels = new byte[Count * shape[0] * shape[1] * shape[2]];
        random.NextBytes(pixels);
        float[] wanted = [.. Enumerable.Range(0, Count * targets).Select(_ => random.NextSingle())];
        return floats
            ? DataSet.Create(Array.ConvertAll(pixels, value => value / 255f), shape, wanted, [targets])
            : DataSet.Create(pixels, shape, wanted, [targets]);
    }
}
