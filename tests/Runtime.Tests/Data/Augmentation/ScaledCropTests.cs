using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Augmentation;

public class ScaledCropTests
{
    private static readonly ImageSize Kitti = new(384, 1248);

    [Fact]
    public void A_picture_of_its_own_size_is_shifted_by_whole_pixels()
    {
        var maps = Maps(new(0.8, 1.2) { ScaleProbability = 0, Vertical = 32, Horizontal = 32 }, 4000);
        Assert.All(maps, map => Assert.Equal((1, 1, Math.Round(map.X0), Math.Round(map.Y0)), (map.XX, map.YY, map.X0, map.Y0)));
        Assert.Equal((-16, 16, -16, 16), (maps.Min(map => map.X0), maps.Max(map => map.X0), maps.Min(map => map.Y0), maps.Max(map => map.Y0)));
    }

    [Fact]
    public void A_larger_picture_is_seen_through_a_window_anywhere_on_it()
    {
        var maps = Maps(new(1.2, 1.2) { Vertical = 32, Horizontal = 32 }, 4000);
        // 1498 x 461 pixels, by DetectNet's rule.
        Assert.All(maps, map => Assert.Equal((1498 / 1248.0, 461 / 384.0), (map.XX, map.YY)));
        Assert.Equal((-266, 16), (maps.Min(map => map.X0), maps.Max(map => map.X0)));
        Assert.Equal((-93, 16), (maps.Min(map => map.Y0), maps.Max(map => map.Y0)));
    }

    [Fact]
    public void Sizes_are_changed_as_often_as_is_said()
        // 1,600 are expected; the standard deviation is 31.
        => Assert.InRange(Maps(new(0.8, 1.2) { ScaleProbability = 0.4 }, 4000).Count(map => map.XX != 1), 1480, 1720);

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    public void What_stands_outside_may_be_grey(double factor)
    {
        byte[] white = [.. Enumerable.Repeat((byte)255, 24 * 20 * 3)], changed = new byte[white.Length];
        var augmenter = new Augmenter([new ScaledCrop(factor, factor) { Horizontal = 10, Fill = 127 }], new(24, 20), 3, 1);
        var outside = 0;
        for (var n = 0; n < 20; n++)
        {
            augmenter.Apply(white, changed, 0, n);
            Assert.True(changed.Min() >= 127);
            outside += changed.Count(value => value == 127);
        }

        Assert.True(outside > 0);
    }

    [Fact]
    public void Arguments_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaledCrop(1.2, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaledCrop(1, 1) { Vertical = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaledCrop(1, 1) { ScaleProbability = 2 });
    }

    private static AffineMap[] Maps(ScaledCrop crop, int count) => [.. Enumerable.Range(0, count).Select(n => crop.Draw(new(1, 0, n, 0), Kitti))];
}
