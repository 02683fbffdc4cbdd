using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Images.Tests.Detection;

public class FittingTests
{
    private static readonly Annotations Box = new([new Box(2, 1, 4, 3, 7)]);

    [Fact]
    public void A_smaller_picture_stays_at_the_upper_left_with_black_beside_it()
    {
        var picture = new DecodedImage(new(2, 3), 1, [1, 2, 3, 4, 5, 6]);
        var fitted = picture.Fit(new(3, 5));
        Assert.Equal([1, 2, 3, 0, 0, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0], fitted.Pixels.ToArray());
        Assert.Equal((AffineMap.Identity, new(2, 3), new(3, 5)), (fitted.Map, fitted.Original, fitted.Size));
        Assert.Same(picture.Pixels, System.Runtime.InteropServices.MemoryMarshal.TryGetArray(picture.Fit(new(2, 3)).Pixels, out var same) ? same.Array : null);
    }

    /// <summary>40 x 60 to 20 x 40: by half, in proportions, 20 x 30, and 10 columns of black. A picture of 10 x 15 is doubled where it may grow.</summary>
    [Theory]
    [InlineData(40, 60, PictureFit.Pad, 0.5, 0.5)]
    [InlineData(40, 60, PictureFit.Scale, 0.5, 0.5)]
    [InlineData(10, 15, PictureFit.Pad, 1, 1)]
    [InlineData(10, 15, PictureFit.Scale, 2, 2)]
    [InlineData(40, 60, PictureFit.Stretch, 0.5, 2 / 3.0)]
    [InlineData(10, 20, PictureFit.Stretch, 2, 2)]
    public void Boxes_go_where_the_picture_goes(int height, int width, PictureFit fit, double down, double across)
    {
        var fitted = new DecodedImage(new(height, width), 3, new byte[height * width * 3]).Fit(new(20, 40), fit);
        Assert.Equal(20 * 40 * 3, fitted.Pixels.Length);
        Assert.Equal(AffineMap.Scale(across, down), fitted.Map);
        Assert.Equal(new Box(2 * across, down, 4 * across, 3 * down, 7), Assert.Single(Box.Map(fitted.Map, fitted.Size).Boxes));
    }

    [Fact]
    public void Bright_pixels_stay_where_their_box_goes()
    {
        var pixels = new byte[100 * 200];
        for (var y = 40; y < 60; y++)
            pixels.AsSpan(y * 200 + 80, 40).Fill(255);
        var fitted = new DecodedImage(new(100, 200), 1, pixels).Fit(new(64, 64));
        var box = Assert.Single(new Annotations([new Box(80, 40, 120, 60, 0)]).Map(fitted.Map, fitted.Size).Boxes);
        var bright = Enumerable.Range(0, 64 * 64).Where(at => fitted.Pixels.Span[at] > 127).ToArray();
        // Whole pixels of which more than half is bright.
        Assert.Equal((Math.Round(box.Left), Math.Round(box.Right)), (bright.Min(at => at % 64), bright.Max(at => at % 64) + 1));
        Assert.Equal((Math.Round(box.Top), Math.Round(box.Bottom)), (bright.Min(at => at / 64), bright.Max(at => at / 64) + 1));
    }
}
