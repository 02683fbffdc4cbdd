using NetDsl.Numbers;

namespace NetDsl.Runtime.Tests.Numbers;

public class SpreadTests
{
    [Fact]
    public void Means_and_deviations_are_those_of_each_feature()
    {
        var (means, deviations) = Spread.Of<float>([1, 10, 5, 2, 20, 5, 3, 60, 5], 3);
        Assert.Equal([2, 30, 5], means);
        Assert.Equal([MathF.Sqrt(2 / 3f), MathF.Sqrt(1400 / 3f), 1], deviations);
    }

    [Fact]
    public void Small_differences_of_large_numbers_are_not_lost()
    {
        var (means, deviations) = Spread.Of<int>([1_000_000_000, 1_000_000_002], 1);
        Assert.Equal((1_000_000_001f, 1f), (means[0], deviations[0]));
    }
}
