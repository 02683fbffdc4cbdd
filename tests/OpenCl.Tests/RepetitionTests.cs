using NetDsl.GpuTests.Networks;

namespace NetDsl.OpenClTests;

public class RepetitionTests
{
    [SkippableFact]
    public void The_same_seed_gives_the_same_bits()
    {
        var device = TestDevice.Get();

        Assert.Equal(Train(device), Train(device));
    }

    [SkippableFact]
    public void So_it_does_where_groups_share_a_sum()
    {
        var device = TestDevice.Get();

        Assert.Equal(Train(new Windows(device)), Train(new Windows(device)));
    }

    [SkippableFact]
    public void So_it_does_where_places_share_a_line_of_a_table()
    {
        var device = TestDevice.Get();

        Assert.Equal(Train(new Reader(device)), Train(new Reader(device)));
    }

    private static string Train(Device device) => Train(new Dropped(device));

    private static string Train(Network created)
    {
        using var network = created;
        network.Fit(Samples.For(network.Structure, 90), new() { Epochs = 2, BatchSize = 16 });
        return network.HashWeights();
    }
}
