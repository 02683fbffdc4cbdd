using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Augmentation;

public class ResamplingTests
{
    public static TheoryData<int, int, int> Sizes => new() { { 32, 32, 3 }, { 5, 7, 3 }, { 6, 6, 1 }, { 1, 1, 3 }, { 4, 33, 4 }, { 3, 16, 3 }, { 9, 2, 2 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Flips_and_shifts_take_whole_pixels_to_where_they_belong(int height, int width, int channels)
    {
        var size = new ImageSize(height, width);
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var (flipX, flipY) = (random.Next(2) == 0, random.Next(2) == 0);
            var map = new AffineMap(
                flipX ? -1 : 1, 0, random.Next(-2 * width, 2 * width), 0, flipY ? -1 : 1, random.Next(-2 * height, 2 * height));
            Assert.NotNull(PixelMove.Of(map.Inverse()));
            var border = (Border)random.Next(3);
            var picture = ReferencePicture.Noise(size, channels, i);
            var found = new byte[picture.Length];
            Resampling.Run<byte, ByteValue>(picture, found, size, new(border, 0), map);
            Assert.Equal(ReferencePicture.Map(picture, size, channels, border, map).Select(v => (byte)v), found);

            var floats = new float[picture.Length];
            Resampling.Run<float, FloatValue>(Array.ConvertAll(picture, b => (float)b), floats, size, new(border, 0), map);
            Assert.Equal(found, floats.Select(v => (byte)v));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Any_other_map_blends_four_pixels(int height, int width, int channels)
    {
        var size = new ImageSize(height, width);
        var random = new Random(2);
        for (var i = 0; i < 100; i++)
        {
            double Draw(double most) => (2 * random.NextDouble() - 1) * most;
            var map = new AffineMap(1 + Draw(0.5), Draw(0.4), Draw(width), Draw(0.4), 1 + Draw(0.5), Draw(height));
            var border = (Border)random.Next(3);
            var picture = ReferencePicture.Noise(size, channels, i);
            var expected = ReferencePicture.Map(picture, size, channels, border, map);
            var bytes = new byte[picture.Length];
            Resampling.Run<byte, ByteValue>(picture, bytes, size, new(border, 0), map);
            var floats = new float[picture.Length];
            Resampling.Run<float, FloatValue>(Array.ConvertAll(picture, b => (float)b), floats, size, new(border, 0), map);
            // A weight is cut to 256ths: two of them move a value by less than 1/256 of the range each; a byte is rounded besides.
            for (var k = 0; k < expected.Length; k++)
            {
                Assert.InRange(floats[k], expected[k] - 2, expected[k] + 2);
                Assert.InRange(bytes[k], floats[k] - 0.51, floats[k] + 0.51);
            }
        }
    }

    [Fact]
    public void Far_away_maps_and_places_are_borders()
    {
        var size = new ImageSize(3, 3);
        var picture = ReferencePicture.Noise(size, 1, 3);
        var found = new byte[9];
        foreach (var far in new[] { 1e6, -1e6, 1e15, -1e15, 1e6 + 0.5 })
        {
            Resampling.Run<byte, ByteValue>(picture, found, size, default, AffineMap.Shift(far, 0));
            Assert.All(found, value => Assert.Equal(0, value));
        }

        Resampling.Run<byte, ByteValue>(picture, found, size, new(Border.Edge, 0), AffineMap.Shift(1e6, 1e6));
        Assert.All(found, value => Assert.Equal(picture[0], value));
    }

    [Fact]
    public void A_quarter_turn_is_exact_and_four_of_them_are_none()
    {
        var size = new ImageSize(8, 8);
        var (sine, cosine) = Angle.SinCos(90);
        var turn = new AffineMap(cosine, -sine, 0, sine, cosine, 0).About(4, 4);
        var picture = ReferencePicture.Noise(size, 3, 4);
        var turned = (byte[])picture.Clone();
        for (var i = 0; i < 4; i++)
        {
            var next = new byte[turned.Length];
            Resampling.Run<byte, ByteValue>(turned, next, size, default, turn);
            if (i == 0)
                for (var y = 0; y < 8; y++)
                    for (var x = 0; x < 8; x++)
                        Assert.Equal(picture[(y * 8 + x) * 3], next[(x * 8 + 7 - y) * 3]);
            turned = next;
        }

        Assert.Equal(picture, turned);
    }

    [Fact]
    public void Sine_and_cosine_are_those_of_the_library()
    {
        for (var degrees = -180.0; degrees <= 180; degrees += 0.37)
        {
            var (sine, cosine) = Angle.SinCos(degrees);
            // A few units in the last place of the angle, which is up to pi.
            Assert.Equal(Math.Sin(degrees * Math.PI / 180), sine, 1e-15);
            Assert.Equal(Math.Cos(degrees * Math.PI / 180), cosine, 1e-15);
        }

        Assert.Equal((1, 0), Angle.SinCos(90));
        Assert.Equal((-1, 0), Angle.SinCos(-90));
        Assert.Equal((0, -1), Angle.SinCos(180));
    }
}
