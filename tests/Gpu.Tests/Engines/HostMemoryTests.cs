using NetDsl.Gpu;
using NetDsl.GpuTests.Networks;

namespace NetDsl.GpuTests.Engines;

/// <summary>What the host's memory is locked by, and what happens where a driver does not do that.</summary>
public class HostMemoryTests
{
    [Fact]
    public void No_two_pieces_share_a_page()
    {
        var pages = new List<(long First, long Last)>();
        Train((start, bytes) =>
        {
            Assert.Equal(0, start % Environment.SystemPageSize);
            pages.Add((start / Environment.SystemPageSize, (start + bytes - 1) / Environment.SystemPageSize));
            return null;
        }, out _);

        // Weights, losses, outputs and four batches.
        Assert.Equal(7, pages.Count);
        pages.Sort();
        for (int i = 1; i < pages.Count; i++)
        {
            Assert.True(pages[i].First > pages[i - 1].Last);
        }
    }

    [Fact]
    public void Where_it_cannot_be_locked_all_is_the_same_and_it_is_said()
    {
        string locked = Train(null, out string launches);
        string refused = Train((_, _) => "operation not permitted", out string told);

        Assert.Equal(locked, refused);
        Assert.DoesNotContain("page-locked", launches);
        Assert.EndsWith("; the host's memory is not page-locked (operation not permitted)", told);
    }

    /// <summary>Gives the weights it comes to.</summary>
    private static string Train(Func<nint, long, string?>? locking, out string launches)
    {
        using var network = new OneNumber(new GpuDevice(DeviceKind.IlgpuCpu, 0, "emulation", hasTensorCores: true) { PageLocking = locking });
        network.Fit(Samples.For(network.Structure, 6), new() { Epochs = 1, BatchSize = 2 });
        launches = network.Launches!;
        return network.HashWeights();
    }
}
