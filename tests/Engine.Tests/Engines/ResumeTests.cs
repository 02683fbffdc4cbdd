using NetDsl.Data;
using NetDsl.EngineTests.Networks;

namespace NetDsl.EngineTests.Engines;

/// <summary>A generated network's training that was stopped, saved, loaded and gone on with has the bits of one never stopped.</summary>
public sealed class ResumeTests
{
    private const int Epochs = 5;

    [Theory]
    [InlineData("DropoutBeforeSoftmax", 1)]
    [InlineData("DropoutBeforeSoftmax", 4)]
    [InlineData("OwnNames", 2)]
    public void Gives_the_same_bits(string name, int stop)
    {
        var network = TestNetworks.Get(name);
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using var whole = network.Create(Device.Cpu(2));
            using var first = network.Create(Device.Cpu(1));
            using var second = network.Create(Device.Cpu(3));
            var data = Data(whole.Structure.Inputs[0].Size, whole.Structure.Targets[0].Classes);
            whole.Fit(data, Options(Epochs));
            first.Fit(data, Options(stop));
            first.Save(file);
            second.Load(file);
            second.Fit(data, Options(Epochs));
            Assert.NotEqual(first.HashWeights(), second.HashWeights());
            Assert.Equal(whole.HashWeights(), second.HashWeights());
            Assert.Equal(whole.History.TrainLoss, second.History.TrainLoss);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static FitOptions Options(int epochs) => new() { Epochs = epochs, BatchSize = 16, Validation = 0.2, Seed = 4 };

    private static DataSet Data(int inputs, int classes)
    {
        const int Count = 90;
        var random = new Random(2);
        return DataSet.Create(Enumerable.Range(0, Count * inputs).Select(_ => random.NextSingle()).ToArray(), [inputs],
            Enumerable.Range(0, Count).Select(_ => random.Next(classes)).ToArray());
    }
}
