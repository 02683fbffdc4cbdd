using NetDsl.Data;

namespace NetDsl.Images.Tests;

public class ResizeTests
{
    [Theory]
    [InlineData(9, 13, 4, 5)]
    [InlineData(9, 13, 20, 31)]
    [InlineData(32, 20, 8, 40)]
    [InlineData(1, 1, 3, 2)]
    [InlineData(50, 1, 1, 1)]
    public void Each_pixel_is_the_mean_under_a_triangle(int height, int width, int newHeight, int newWidth)
    {
        var pixels = new byte[height * width * 3];
        new Random(1).NextBytes(pixels);
        var found = new DecodedImage(new(height, width), 3, pixels).Resize(new(newHeight, newWidth));
        Assert.Equal((new(newHeight, newWidth), 3), (found.Size, found.Channels));
        for (var y = 0; y < newHeight; y++)
            for (var x = 0; x < newWidth; x++)
                for (var c = 0; c < 3; c++)
                {
                    double sum = 0;
                    foreach (var (v, down) in Triangle(y, height, newHeight))
                        foreach (var (u, right) in Triangle(x, width, newWidth))
                            sum += down * right * pixels[(v * width + u) * 3 + c];
                    // Rounded twice: once along the row, once along the column.
                    Assert.Equal(sum, found.Pixels[(y * newWidth + x) * 3 + c], 1.01);
                }
    }

    [Fact]
    public void A_row_worked_out_by_hand()
        // (3/4 * 0 + 3/4 * 100 + 1/4 * 200) / (7/4), and its mirror image.
        => Assert.Equal([71, 143], new DecodedImage(new(1, 4), 1, [0, 100, 200, 100]).Resize(new(1, 2)).Pixels);

    [Fact]
    public void One_colour_stays_that_colour_and_the_same_size_the_same_picture()
    {
        var image = new DecodedImage(new(7, 5), 3, [.. Enumerable.Repeat((byte)255, 105)]);
        Assert.All(image.Resize(new(16, 3)).Pixels, value => Assert.Equal(255, value));
        Assert.Same(image, image.Resize(new(7, 5)));
    }

    private static IEnumerable<(int, double)> Triangle(int place, int from, int to)
    {
        var scale = (double)from / to;
        var weights = Enumerable.Range(0, from)
            .Select(i => Math.Max(0, 1 - Math.Abs(i + 0.5 - (place + 0.5) * scale) / Math.Max(scale, 1))).ToArray();
        return weights.Select((weight, i) => (i, weight / weights.Sum())).Where(pair => pair.Item2 > 0);
    }
}
