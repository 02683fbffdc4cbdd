using NetDsl.EngineTests.Networks;
using NetDsl.EngineTests.Running;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Engines;

/// <summary>The same bits, whatever the threads, the vectors and the company a sample is in.</summary>
public sealed class SameBitsTests
{
    /// <summary>Wide and narrow layers, so that threads share panels as well as rows; dropout; wide and narrow softmax; all state; pictures side by side, enlarged and normalised.</summary>
    public static TheoryData<string> Names =>
        ["Width130", "Width100", "Width17", "DropoutBetween", "Softmax100Index", "Softmax10OneHot", "AdamAll", "RmsPropAll", "InputChannels", "InputWideSoftmax",
            "InceptionLike", "ConvTiles", "ConvTilesOfTwo", "ConvTilesBack", "ConvRows", "ConvRowsRagged", "ConcatOfChannels", "DepthwiseStrided", "UpsampleBilinear", "ConvTransposeStrided", "SpatialDropoutWide", "LayerNormWide", "LrnEven",
            "Embedding17", "LstmDropped", "GruBefore", "PaddedIds"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_number_of_threads(string name)
    {
        string one = Bits.Of(TestNetworks.Get(name), Device.Cpu(1));
        Assert.All([1, 2, 3, 4], threads => Assert.Equal(one, Bits.Of(TestNetworks.Get(name), Device.Cpu(threads))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_width_of_vectors(string name)
    {
        string narrow = Bits.Of(TestNetworks.Get(name), Device.Cpu(1, 128));
        Assert.All([256, 512], width => Assert.Equal(narrow, Bits.Of(TestNetworks.Get(name), Device.Cpu(2, width))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_in_any_place_of_any_batch(string name)
    {
        // More than go through the steps of a sequence together.
        const int Count = 131;
        var network = TestNetworks.Get(name);
        var samples = RandomValues.Batch(network.Inference, Count, seed: 1);
        using var run = Comparison.Start(network, Device.Cpu(2));
        var together = run.Predict(new(network.Inference, samples)).Chunk(run.Description.Outputs[0].Size).ToArray();
        foreach (int[] rows in new int[][] { [28, 130, 63, 64], [28, 3, 17], [4], [.. Enumerable.Range(0, Count).Reverse()], [7, 7, 7, 7, 7, 7, 0] })
        {
            var apart = run.Predict(new(network.Inference, samples, rows)).Chunk(run.Description.Outputs[0].Size).ToArray();
            Assert.All(rows.Zip(apart), pair => Assert.Equal(together[pair.First], pair.Second));
        }
    }
}
