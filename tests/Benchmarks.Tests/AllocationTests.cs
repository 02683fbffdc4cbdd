using NetDsl.Benchmarks.Peers;

// What is allocated is counted for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NetDsl.Benchmarks.Tests;

/// <summary>What is timed allocates nothing, on any thread.</summary>
public class AllocationTests
{
    [Theory]
    [InlineData("train", 200, 1)]
    [InlineData("train", 200, 2)]
    [InlineData("infer", 1, 1)]
    [InlineData("infer", 1, 2)]
    [InlineData("infer", 64, 2)]
    [InlineData("infer", 100, 1)] // more than go in one lot
    public void StepAllocatesNothing(string use, int batch, int threads)
    {
        using var cell = Cell.Find(use, "mnist-mlp", batch, Device.Cpu(threads))!;
        for (var i = 0; i < 3; i++) cell.Step();

        // The count is of all threads: with the team's, now and then something of the test runner's is in it.
        long least = long.MaxValue;
        for (var attempt = 0; attempt < 50 && least > 0; attempt++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            cell.Step();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.Equal(0, least);
    }
}
