using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

public class RepetitionTests
{
    [SkippableFact]
    public void The_same_seed_gives_the_same_bits()
    {
        var device = OpenClDevice.Get();

        Assert.Equal(Train(device), Train(device));
    }

    private static string Train(Device device)
    {
        using var network = new Dropped(device);
        network.Fit(Samples.For(network.Structure, 90), new() { Epochs = 2, BatchSize = 16 });
        return network.HashWeights();
    }
}
