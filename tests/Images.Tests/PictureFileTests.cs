using NetDsl.Data;
using NetDsl.Drawing;

namespace NetDsl.Images.Tests;

public class PictureFileTests
{
    /// <summary>Smooth pictures, noise, and the smallest ones.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(5, 1)]
    [InlineData(37, 53)]
    public void What_is_written_is_read_again(int height, int width)
    {
        using var folder = new TempFolder();
        var noise = new byte[height * width * 3];
        new Random(1).NextBytes(noise);
        foreach (var pixels in new[] { Pictures.Colours(height, width), noise })
        {
            PictureFile.Write(new Picture(new(new(height, width), 3, pixels)), folder["a.png"]);
            var read = ImageFile.Read(folder["a.png"]);
            Assert.Equal((new(height, width), 3), (read.Size, read.Channels));
            Assert.Equal(pixels, read.Pixels);
        }
    }

    [Fact]
    public void A_picture_to_draw_on_is_a_copy_and_shades_become_colours()
    {
        var image = new DecodedImage(new(1, 2), 1, [7, 9]);
        var picture = new Picture(image);
        Assert.Equal<byte>([7, 7, 7, 9, 9, 9], picture.Bytes);
        var colours = new DecodedImage(new(1, 1), 3, [1, 2, 3]);
        new Picture(colours).Fill(0, 0, 1, 1, Rgb.Grey(0));
        Assert.Equal<byte>([1, 2, 3], colours.Pixels);
    }
}
