using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Augmentation;

/// <summary>Where the points of a picture go, its boxes go too.</summary>
public class AnnotationTests
{
    private static readonly ImageSize Size = new(20, 30);
    private static readonly Box Box = new(4, 5, 10, 8, 7);

    [Fact]
    public void Boxes_follow_each_map_as_worked_out_by_hand()
    {
        Assert.Equal(new(20, 5, 26, 8, 7), Mapped(new(-1, 0, 30, 0, 1, 0)));
        Assert.Equal(new(4, 12, 10, 15, 7), Mapped(new(1, 0, 0, 0, -1, 20)));
        Assert.Equal(new(7, 3, 13, 6, 7), Mapped(AffineMap.Shift(3, -2)));
        // A window of 15 x 10 from (2, 3), made twice as large.
        Assert.Equal(new(4, 4, 16, 10, 7), Mapped(AffineMap.Shift(-2, -3).Then(AffineMap.Scale(2, 2))));
        Assert.Equal(new(0, 0, 5, 6, 7), Mapped(AffineMap.Scale(2, 2).About(15, 10)));
        // A quarter turn about the middle of a square: (x, y) goes to (20 - y, x).
        Assert.Equal(new(12, 4, 15, 10, 7), new Annotations([Box]).Map(new AffineMap(0, -1, 0, 1, 0, 0).About(10, 10), new(20, 20)).Boxes[0]);
    }

    /// <summary>DIGITS's x' = W - x - w - 1: pixels 4 to 10 of 30 become 19 to 25. The pixels themselves are moved alike.</summary>
    [Theory]
    [InlineData(false, false, 20, 5, 26, 8)]
    [InlineData(false, true, 19, 5, 25, 8)]
    [InlineData(true, false, 4, 12, 10, 15)]
    [InlineData(true, true, 4, 11, 10, 14)]
    public void A_flip_takes_boxes_along_whose_pixels_are_numbered(bool vertical, bool numbered, double left, double top, double right, double bottom)
    {
        var (picture, changed, plain) = (new byte[600], new byte[600], new byte[600]);
        new Random(1).NextBytes(picture);
        var map = Flipping(numbered).Apply(picture, changed, epoch: 0, number: 0);
        Assert.Equal(new(left, top, right, bottom, 7), Mapped(map));
        Flipping(false).Apply(picture, plain, epoch: 0, number: 0);
        Assert.Equal(plain, changed);

        Augmenter Flipping(bool numbered) => new([new Flip { Probability = 1, Vertical = vertical, NumberedPixels = numbered }], Size, 1, seed: 1);
    }

    [Fact]
    public void What_is_cut_off_is_dropped_where_too_little_is_left()
    {
        var annotations = new Annotations([Box, new(20, 5, 30, 10, 1)]);
        var map = AffineMap.Shift(-9, 0);
        Assert.Equal<Box>([new(0, 5, 1, 8, 7), new(11, 5, 21, 10, 1)], annotations.Map(map, Size).Boxes);
        Assert.Equal<Box>([new(11, 5, 21, 10, 1)], annotations.Map(map, Size, leastVisible: 0.25).Boxes);
        Assert.Equal<Box>([new(10, 5, 20, 10, 1)], annotations.Map(AffineMap.Shift(-10, 0), Size).Boxes);
    }

    /// <summary>A white box on black is drawn, the picture is changed, and the box is where it is said to be.</summary>
    [Theory]
    [InlineData("flip")]
    [InlineData("shift")]
    [InlineData("crop")]
    [InlineData("zoom")]
    [InlineData("all")]
    public void The_map_that_is_reported_is_the_one_that_was_done(string kind)
    {
        GeometricTransform[] transforms = kind switch
        {
            "flip" => [new Flip { Probability = 1 }, new Flip { Vertical = true }],
            "shift" => [new Shift(3, 5)],
            "crop" => [new Crop(15, 20) { Padding = 2 }],
            "zoom" => [new Zoom(0.7, 1.5)],
            _ => [new Crop(16, 24), new Flip(), new Zoom(0.8, 1.2), new Shift(2)],
        };
        var augmenter = new Augmenter(transforms, Size, 1, seed: 5);
        var (picture, changed) = (new byte[600], new byte[600]);
        var boxes = new Annotations([new(8, 6, 20, 14, 3)]);
        for (var y = 6; y < 14; y++)
            picture.AsSpan(y * 30 + 8, 12).Fill(255);
        var different = 0;
        for (var number = 0; number < 50; number++)
        {
            var box = boxes.Map(augmenter.Apply(picture, changed, epoch: 0, number), Size).Boxes[0];
            different += box == boxes.Boxes[0] ? 0 : 1;
            double Sum(Func<int, int, double> of) => Enumerable.Range(0, 600).Sum(i => changed[i] / 255.0 * of(i % 30, i / 30));
            // As much white as the box has area, but for what blending spreads over its rim, which has a weight of 256ths.
            Assert.Equal(box.Area, Sum((_, _) => 1), 0.06 * box.Area);
            Assert.Equal((box.Left + box.Right) / 2, Sum((x, _) => x + 0.5) / Sum((_, _) => 1), 0.5);
            Assert.Equal((box.Top + box.Bottom) / 2, Sum((_, y) => y + 0.5) / Sum((_, _) => 1), 0.5);
        }

        Assert.InRange(different, 20, 50);
    }

    [Fact]
    public void A_map_and_its_way_back_are_nothing()
    {
        var map = new AffineMap(1.5, 0.25, 3, -0.5, 2, -7);
        var (x, y) = map.Inverse().At(map.At(3, 4).X, map.At(3, 4).Y);
        Assert.Equal((3, 4), (Math.Round(x, 12), Math.Round(y, 12)));
        Assert.Throws<InvalidOperationException>(() => AffineMap.Scale(0, 1).Inverse());
        Assert.Equal(map.At(3, 4), AffineMap.Identity.Then(map).At(3, 4));
    }

    private static Box Mapped(AffineMap map) => new Annotations([Box]).Map(map, Size).Boxes[0];
}
