using NetDsl.Data;
using NetDsl.Numbers;

namespace NetDsl.Runtime.Tests.Data.Augmentation;

public class TransformTests
{
    private static readonly ImageSize Size = new(32, 32);

    [Fact]
    public void Half_of_the_pictures_are_flipped()
        // 2,000 are expected; the standard deviation is 32.
        => Assert.InRange(Enumerable.Range(0, 4000).Count(n => Changed([new Flip()], Ramp(), n)[0] != 0), 1870, 2130);

    [Fact]
    public void Shifts_reach_every_place_within_their_bounds_and_none_beyond()
    {
        var shift = new Shift(1, 2);
        var places = Enumerable.Range(0, 500).Select(n => shift.Draw(new(1, 0, n, 0), Size)).Select(map => (map.X0, map.Y0)).Distinct().Order();
        Assert.Equal(from x in Enumerable.Range(-2, 5) from y in Enumerable.Range(-1, 3) select ((double)x, (double)y), places);
    }

    [Fact]
    public void A_padded_crop_of_the_pictures_size_is_a_shift_by_whole_pixels()
    {
        var crop = new Crop(32) { Padding = 4 };
        var maps = Enumerable.Range(0, 2000).Select(n => crop.Draw(new(1, 0, n, 0), Size)).Distinct().ToArray();
        Assert.Equal(81, maps.Length);
        Assert.All(maps, map => Assert.True(PixelMove.Of(map.Inverse()) is not null && Math.Abs(map.X0) <= 4 && Math.Abs(map.Y0) <= 4));
    }

    [Fact]
    public void A_smaller_window_fills_the_picture()
    {
        var map = new Crop(16, 8).Draw(new(1, 0, 3, 0), Size);
        var (left, top) = map.Inverse().At(0, 0);
        var (right, bottom) = map.Inverse().At(32, 32);
        Assert.Equal((8, 16), (right - left, bottom - top));
        Assert.True(left >= 0 && top >= 0 && right <= 32 && bottom <= 32);
    }

    [Fact]
    public void A_window_that_does_not_fit_is_refused_before_training()
        => Assert.Contains("40x40", Assert.Throws<ArgumentException>(() => new Augmenter([new Crop(40) { Padding = 3 }], Size, 3, 1)).Message);

    [Fact]
    public void Angles_and_factors_stay_within_their_bounds()
    {
        for (var n = 0; n < 500; n++)
        {
            var turn = new Rotate(30).Draw(new(1, 0, n, 0), Size);
            Assert.InRange(turn.XX, Math.Cos(Math.PI / 6), 1);
            Assert.Equal(1, turn.XX * turn.XX + turn.XY * turn.XY, 1e-12);
            Assert.Equal((16, 16), Rounded(turn.At(16, 16)));
            var zoom = new Zoom(0.5, 2).Draw(new(1, 0, n, 0), Size);
            Assert.InRange(zoom.XX, 0.5, 2);
            Assert.Equal((16, 16), Rounded(zoom.At(16, 16)));
        }
    }

    [Fact]
    public void Brightness_multiplies_and_contrast_spreads_from_the_mean()
    {
        byte[] picture = [.. Enumerable.Range(0, 3072).Select(i => (byte)(i % 251))];
        var mean = picture.Average(value => value);
        for (var n = 0; n < 20; n++)
        {
            var factor = new PictureNumbers(9, 0, n, 0).Between(0.5, 1.5, 0);
            Near(picture, Changed([new Brightness(0.5)], picture, n), value => factor * value);
            Near(picture, Changed([new Contrast(0.5)], picture, n), value => mean + factor * (value - mean));
            var floats = Array.ConvertAll(picture, value => value - 100f);
            var changed = new float[floats.Length];
            new Augmenter([new Contrast(0.5)], Size, 3, 9).Apply(floats, changed, 0, n);
            // Single precision, at numbers up to 300.
            Assert.All(changed.Index(), at => Assert.Equal(mean - 100 + factor * (floats[at.Index] - mean + 100), at.Item, 1e-4));
        }

        static void Near(byte[] picture, byte[] changed, Func<double, double> expected)
            // Rounded to the nearest byte.
            => Assert.All(changed.Index(), at => Assert.Equal(Math.Clamp(expected(picture[at.Index]), 0, 255), at.Item, 0.5 + 1e-9));
    }

    [Fact]
    public void Cutout_erases_one_rectangle_cut_at_the_rim()
    {
        byte[] white = [.. Enumerable.Repeat((byte)255, 3072)];
        var areas = new HashSet<int>();
        for (var n = 0; n < 300; n++)
        {
            var changed = Changed([new Cutout(8, 6) { Fill = 99 }], white, n);
            var erased = Enumerable.Range(0, 1024).Where(i => changed[3 * i] == 99).ToArray();
            Assert.All(erased, i => Assert.Equal((99, 99), (changed[3 * i + 1], changed[3 * i + 2])));
            Assert.Equal(3 * (1024 - erased.Length), changed.Count(value => value == 255));
            var (height, width) = (erased.Max(i => i / 32) - erased.Min(i => i / 32) + 1, erased.Max(i => i % 32) - erased.Min(i => i % 32) + 1);
            Assert.Equal(height * width, erased.Length);
            Assert.True(height is >= 4 and <= 8 && width is >= 3 and <= 6);
            areas.Add(erased.Length);
        }

        Assert.True(areas.Count > 5);
    }

    [Fact]
    public void Arguments_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shift(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Crop(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Crop(8) { Padding = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rotate(181));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Zoom(1.2, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Brightness(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cutout(4, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Flip { Probability = 1.5 });
    }

    /// <summary>0 at the left, 31 at the right.</summary>
    private static byte[] Ramp() => [.. Enumerable.Range(0, 3072).Select(i => (byte)(i / 3 % 32))];

    private static byte[] Changed(Transform[] transforms, byte[] picture, int number)
    {
        var changed = new byte[picture.Length];
        new Augmenter(transforms, Size, 3, seed: 9).Apply(picture, changed, epoch: 0, number);
        return changed;
    }

    private static (double, double) Rounded((double X, double Y) point) => (Math.Round(point.X, 10), Math.Round(point.Y, 10));
}
