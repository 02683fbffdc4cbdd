using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Images.Tests.Detection;

public sealed class DetectorTests : IDisposable
{
    private static readonly ImageSize Size = new(64, 96);

    private readonly GreenThings _network = GreenThings.Create();

    public void Dispose() => _network.Dispose();

    [Fact]
    public void Cells_that_agree_are_one_box()
    {
        var detector = new Detector(_network);
        Assert.Equal(["green", "blue"], detector.Classes.AsEnumerable());
        var found = Assert.Single(detector.Detect(GreenThings.Picture(Size, 1, (32, 16))));
        Assert.Equal(new(new(32, 16, 64, 48, 0), Math.Log(4)), found);
        Assert.Empty(detector.Detect(GreenThings.Picture(Size, 1)));
        Assert.Equal(2, detector.Detect(GreenThings.Picture(Size, 1, (0, 0), (48, 32))).Length);
    }

    /// <summary>Twice as large: halved for the network, and the box doubled again. Where pixels of two kinds are averaged, a side may be off by one
    /// pixel of the network, two of the picture.</summary>
    [Fact]
    public void A_larger_picture_is_made_smaller_and_its_boxes_larger_again()
        => Near(new(64, 32, 128, 96, 0), 2, new Detector(_network).Detect(GreenThings.Picture(new(128, 192), 2, (32, 16))));

    [Fact]
    public void A_smaller_picture_is_padded_and_its_boxes_stay()
        => Near(new(32, 16, 64, 48, 0), 0, new Detector(_network).Detect(GreenThings.Picture(new(50, 70), 1, (32, 16))));

    /// <summary>128 x 96 pixels: only the height is halved.</summary>
    [Fact]
    public void A_stretched_picture_has_its_boxes_brought_back_in_each_direction()
    {
        var picture = GreenThings.Picture(new(128, 192), 2, (32, 16)).Resize(new(128, 96));
        Near(new(32, 32, 64, 96, 0), 2, new Detector(_network, new() { Fit = PictureFit.Stretch }).Detect(picture));
    }

    [Fact]
    public void Boxes_end_at_the_pictures_rim()
        // The thing at (64, 32) ends at (96, 64); the picture is cut at (80, 60), where two of its four cells are still half full or more.
        => Assert.All(
            new Detector(_network, new() { Threshold = 0.01f, Clustering = new NonMaximumSuppression() })
                .Detect(Cut(GreenThings.Picture(Size, 1, (64, 32)), new(60, 80))),
            found => Assert.True(found.Box.Right <= 80 && found.Box.Bottom <= 60));

    [Fact]
    public void Many_pictures_of_any_size_give_what_each_gives()
    {
        var detector = new Detector(_network);
        DecodedImage[] pictures =
        [
            GreenThings.Picture(Size, 1, (32, 16)), GreenThings.Picture(new(128, 192), 2, (0, 0)), GreenThings.Picture(new(50, 70), 1),
            GreenThings.Picture(Size, 1, (0, 0), (64, 32)),
        ];
        _network.MaxBatch = 3;
        Assert.Equal(pictures.SelectMany(picture => detector.Detect(picture)), detector.DetectMany(pictures).SelectMany(found => found));
        Assert.Equal([1, 1, 0, 2], detector.DetectMany(pictures).Select(found => found.Length));
        Assert.Empty(detector.DetectMany(Array.Empty<DecodedImage>()));
    }

    /// <summary>More bytes than an array holds: they are run a few at a time.</summary>
    [Fact]
    public void Pictures_beyond_two_gigabytes_are_gone_through()
    {
        var pixels = GreenThings.Picture(Size, 1, (32, 16));
        var count = Array.MaxLength / pixels.Pixels.Length + 2;
        var detector = new Detector(_network);
        var found = detector.DetectMany(Enumerable.Repeat(new FittedPicture(pixels.Pixels, Size), count));
        Assert.Equal(count, found.Length);
        Assert.All(new[] { found[0], found[^1] }, boxes => Assert.Equal(new(32, 16, 64, 48, 0), Assert.Single(boxes).Box));
    }

    [Fact]
    public void What_the_network_says_is_asked_for_once_and_read()
    {
        var detector = new Detector(_network);
        var picture = GreenThings.Picture(Size, 1, (32, 16)).Fit(Size);
        var said = Assert.Single(detector.Ask([picture]));
        Assert.Equal((4 * 6 * 2, 4 * 6 * 4), (said.Coverage.Length, said.Boxes.Length));
        Assert.Equal(detector.Detect(picture).AsEnumerable(), detector.Read(said));
    }

    [Fact]
    public void The_grid_is_that_of_the_network_and_its_stride_can_be_said()
    {
        var grid = new Detector(_network).Grid;
        Assert.Equal((16, 4, 6, 2), (grid.Stride, grid.Rows, grid.Columns, grid.Coverages));
        Assert.Equal(8, new Detector(_network, new() { Stride = 8 }).Grid.Stride);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DetectorOptions { Stride = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Detector(_network, new() { DecodedHeight = 15 }));
    }

    [Fact]
    public void Clustering_threshold_and_height_are_chosen()
    {
        var picture = GreenThings.Picture(Size, 1, (32, 32));
        var greedy = Assert.Single(new Detector(_network, new() { Clustering = new NonMaximumSuppression() }).Detect(picture));
        // The confidence is the coverage: 1 / (1 + e^-20).
        Assert.Equal(1, greedy.Confidence, 6);
        // The lower two of its four cells are not looked at, and two are too few.
        Assert.Empty(new Detector(_network, new() { DecodedHeight = 48 }).Detect(picture));
        Assert.Single(new Detector(_network, new() { DecodedHeight = 48, Clustering = new GroupRectangles { Threshold = 1 } }).Detect(picture));
    }

    [Theory]
    [InlineData("Sureness", "Boxes", "outputs of GreenThings", "one named 'Sureness'")]
    [InlineData("Boxes", "Coverage", "output 'Coverage'", "4x6x4, a box for each cell of 'Boxes'")]
    public void A_network_without_these_outputs_is_refused(string coverage, string boxes, string what, string expected)
    {
        var error = Assert.Throws<ShapeMismatchException>(() => new Detector(_network, new() { Coverage = coverage, Boxes = boxes }));
        Assert.Equal((what, expected), (error.What, error.Expected));
    }

    [Fact]
    public void A_picture_that_does_not_fit_is_refused()
        => Assert.Throws<ShapeMismatchException>(() => new Detector(_network).Detect(new FittedPicture(new byte[30], new(2, 5))));

    private static void Near(Box expected, double slack, IEnumerable<DetectedBox> found)
    {
        var box = Assert.Single(found).Box;
        Assert.InRange(box.Left, expected.Left - slack, expected.Left + slack);
        Assert.InRange(box.Top, expected.Top - slack, expected.Top + slack);
        Assert.InRange(box.Right, expected.Right - slack, expected.Right + slack);
        Assert.InRange(box.Bottom, expected.Bottom - slack, expected.Bottom + slack);
    }

    private static DecodedImage Cut(DecodedImage picture, ImageSize size)
        => new(size, 3, [.. Enumerable.Range(0, size.Height).SelectMany(y => picture.Pixels.Skip(y * picture.Size.Width * 3).Take(size.Width * 3))]);
}
