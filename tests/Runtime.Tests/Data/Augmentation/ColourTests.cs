using NetDsl.Data;
using NetDsl.Numbers;

namespace NetDsl.Runtime.Tests.Data.Augmentation;

public class ColourTests
{
    private const uint Seed = 9;

    private static readonly ImageSize Size = new(16, 16);

    [Theory]
    [InlineData(30)]
    [InlineData(180)]
    public void Hue_is_turned_as_the_textbook_says(double most)
    {
        var picture = Colours();
        for (var n = 0; n < 30; n++)
        {
            var degrees = new PictureNumbers(Seed, 0, n, 0).Between(-most, most, 0);
            Near(picture, Changed(new Hue(most), picture, n), pixel =>
            {
                var (hue, saturation, value) = ToHsv(pixel);
                return FromHsv(hue + degrees, saturation, value);
            });
        }
    }

    [Fact]
    public void Saturation_becomes_less_as_the_textbook_says()
    {
        var picture = Colours();
        for (var n = 0; n < 30; n++)
        {
            var factor = 1 - 0.8 * new PictureNumbers(Seed, 0, n, 0).Between(0, 1, 0);
            Assert.InRange(factor, 0.2, 1);
            Near(picture, Changed(new Desaturation(0.8), picture, n), pixel =>
            {
                var (hue, saturation, value) = ToHsv(pixel);
                return FromHsv(hue, saturation * factor, value);
            });
        }
    }

    [Fact]
    public void Floats_are_changed_as_bytes_are_whatever_their_range()
    {
        var picture = Colours();
        var floats = Array.ConvertAll(picture, value => value / 51f - 3);
        foreach (var transform in (Transform[])[new Hue(90), new Desaturation(1)])
        {
            var changed = new float[floats.Length];
            new Augmenter([transform], Size, 3, Seed).Apply(floats, changed, 0, 5);
            var bytes = Changed(transform, picture, 5);
            // Half a byte of rounding, and single precision.
            Assert.All(changed.Index(), at => Assert.Equal(bytes[at.Index], (at.Item + 3) * 51, 0.502));
        }
    }

    [Fact]
    public void Colours_need_three_channels()
        => Assert.Equal("Hue changes colours: it needs pictures of 3 channels, and these have 1.",
            Assert.Throws<ArgumentException>(() => new Augmenter([new Hue(30)], Size, 1, Seed)).Message);

    [Fact]
    public void Arguments_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Hue(181));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Desaturation(1.1));
    }

    /// <summary>All corners of the cube, greys and much between.</summary>
    private static byte[] Colours()
    {
        var random = new Random(1);
        byte[] picture = new byte[16 * 16 * 3];
        random.NextBytes(picture);
        for (var corner = 0; corner < 8; corner++)
            for (var channel = 0; channel < 3; channel++)
                picture[corner * 3 + channel] = (byte)((corner >> channel & 1) * 255);
        picture.AsSpan(24, 30).Fill(77);
        return picture;
    }

    private static byte[] Changed(Transform transform, byte[] picture, int number)
    {
        var changed = new byte[picture.Length];
        new Augmenter([transform], Size, 3, Seed).Apply(picture, changed, 0, number);
        return changed;
    }

    private static void Near(byte[] picture, byte[] changed, Func<double[], double[]> expected)
    {
        for (var i = 0; i < picture.Length; i += 3)
        {
            var wanted = expected([picture[i], picture[i + 1], picture[i + 2]]);
            for (var channel = 0; channel < 3; channel++)
                // Rounded to the nearest byte; the factor of saturation to 2^-16.
                Assert.Equal(wanted[channel], changed[i + channel], 0.51);
        }
    }

    private static (double Hue, double Saturation, double Value) ToHsv(double[] pixel)
    {
        double most = pixel.Max(), range = most - pixel.Min();
        var hue = range == 0 ? 0 : most == pixel[0] ? (pixel[1] - pixel[2]) / range
            : most == pixel[1] ? 2 + (pixel[2] - pixel[0]) / range : 4 + (pixel[0] - pixel[1]) / range;
        return (hue * 60, most == 0 ? 0 : range / most, most);
    }

    private static double[] FromHsv(double hue, double saturation, double value)
    {
        return [Channel(5), Channel(3), Channel(1)];

        double Channel(int n)
        {
            var k = ((n + hue / 60) % 6 + 6) % 6;
            return value - value * saturation * Math.Max(0, Math.Min(Math.Min(k, 4 - k), 1));
        }
    }
}
