using NetDsl.Numbers;

namespace NetDsl.Runtime.Tests.Numbers;

public class PermutationTests
{
    [Fact]
    public void Every_order_comes_about_equally_often()
    {
        const int Draws = 24_000;
        var counts = new Dictionary<string, int>();
        for (var draw = 0; draw < Draws; draw++)
        {
            int[] values = [0, 1, 2, 3];
            Permutation.Shuffle(values, new(1, RandomPurpose.Shuffle, (ulong)draw));
            var order = string.Concat(values);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, counts.Count);
        // 1,000 are expected of each; the standard deviation is 31.
        Assert.All(counts.Values, count => Assert.InRange(count, 845, 1155));
    }

    [Fact]
    public void An_order_keeps_every_value()
    {
        var values = Enumerable.Range(0, 1000).ToArray();
        Permutation.Shuffle(values, new(3, RandomPurpose.Split));
        Assert.NotEqual(Enumerable.Range(0, 1000), values);
        Assert.Equal(Enumerable.Range(0, 1000), values.Order());
    }
}
