using NetDsl.Data;
using NetDsl.EngineTests.Compiling;

namespace NetDsl.EngineTests.Engines;

/// <summary>How many samples go through a prediction together is chosen by what they take of the caches, and changes no result.</summary>
public sealed class LotTests
{
    private const string Large = "Input(32, 32, 64), Conv(64, Kernel = 1), Relu, GlobalAvgPool, Dense(3), Softmax, CrossEntropy, Sgd";

    private static readonly Lazy<IReadOnlyDictionary<string, CompiledNetwork>> Build = new(() => NetworkBuild.Compile(
        [DeclaredNetwork.Of("Large", Large), DeclaredNetwork.Of("Small", "Input(4), Dense(3)"), DeclaredNetwork.Of("Heavy", "Input(32, 32, 32), Flatten, Dense(500)")], fuse: true));

    /// <summary>A sample of the large network is read and written in 512 KB: eight of them are the 4 MB of a thread. The heavy network's weights are
    /// 64 MB, which are read once for all samples of a lot.</summary>
    [Theory]
    [InlineData("Large", 1, 8)]
    [InlineData("Large", 2, 16)]
    [InlineData("Large", 3, 16)]
    [InlineData("Large", 16, 64)]
    [InlineData("Small", 1, 64)]
    [InlineData("Heavy", 1, 64)]
    public void Fits_the_caches(string name, int threads, int lot)
    {
        using var network = Build.Value[name].Create(Device.Cpu(threads));
        Assert.Equal(lot, network.MaxBatch);
    }

    [Fact]
    public void What_is_set_counts()
    {
        using var network = Build.Value["Large"].Create(Device.Cpu(1));
        network.MaxBatch = 100;
        Assert.Equal(100, network.MaxBatch);
    }

    [Fact]
    public void Results_have_the_same_bits_in_any_lots()
    {
        const int Count = 21;
        var random = new Random(1);
        float[] pixels = [.. Enumerable.Range(0, Count * 32 * 32 * 64).Select(_ => random.NextSingle())];
        var data = DataSet.Create(pixels, [32, 32, 64], [.. Enumerable.Range(0, Count).Select(i => i % 3)]);
        using var network = (Classifier)Build.Value["Large"].Create(Device.Cpu(2));
        double loss = network.Evaluate(data).Loss;
        float[] outputs = network.Outputs(data), given = new float[outputs.Length];
        foreach (int lot in new[] { 1, 4, 7, 64 })
        {
            network.MaxBatch = lot;
            Assert.Equal(loss, network.Evaluate(data).Loss);
            Assert.Equal(outputs, network.Outputs(data));
            network.Predict(pixels, given);
            Assert.Equal(outputs, given);
        }
    }
}
