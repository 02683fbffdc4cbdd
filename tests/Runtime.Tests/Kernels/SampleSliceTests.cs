using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

public sealed class SampleSliceTests
{
    /// <summary>As generated kernels go through a batch: each unit of each sample once, by one member or another.</summary>
    [Theory]
    [InlineData(1, 7, 3)]
    [InlineData(2, 7, 1)]
    [InlineData(3, 1, 2)]
    [InlineData(4, 9, 2)]
    public void Members_share_all_units_of_all_samples(int threads, int batch, int atOnce)
    {
        const int Units = 5;
        var taken = new int[batch * Units];
        using var team = new Team(threads);
        team.Run(new Work((in TeamMember me) =>
        {
            for (var first = 0; first < batch; first += me.Count * atOnce)
            {
                var (from, to) = new SampleSlice(me, first, Math.Min(batch - first, me.Count * atOnce)).Share(Units);
                for (var unit = from; unit < to; unit++) Interlocked.Increment(ref taken[unit]);
            }
        }));
        Assert.All(taken, times => Assert.Equal(1, times));
    }

    /// <summary>A picture of a megabyte goes alone, of small ones a whole batch together.</summary>
    [Fact]
    public void So_many_samples_go_together_as_stay_in_the_cache()
        => Assert.Equal((1, 1, 2, 2048), (Layout.SamplesOfPhases(256 * 1024), Layout.SamplesOfPhases(45 * 44 * 17), Layout.SamplesOfPhases(30 * 29 * 17), Layout.SamplesOfPhases(16)));
}
