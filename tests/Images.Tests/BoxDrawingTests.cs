using NetDsl.Drawing;

namespace NetDsl.Images.Tests;

public class BoxDrawingTests
{
    private static readonly Rgb Grey = Rgb.Grey(90);

    [Fact]
    public void A_box_has_a_frame_in_the_colour_of_its_class_and_a_label_above_it()
    {
        var picture = new Picture(120, 90, Grey);
        BoxDrawing.Draw(picture, [new(new(20, 40, 80, 70, 1), 0.5)], ["car", "van"]);
        var color = BoxDrawing.ColorOf(1);
        foreach (var (x, y) in new[] { (20, 40), (79, 40), (20, 69), (79, 69), (50, 41), (21, 55), (78, 55), (50, 68) })
            Assert.Equal(color, picture[x, y]);
        foreach (var (x, y) in new[] { (22, 42), (50, 55), (80, 55), (50, 70), (19, 55) })
            Assert.Equal(Grey, picture[x, y]);
        Assert.Equal(color, picture[20, 26]);
        // "VAN 0.50": letters of both words are black on it.
        Assert.Contains(Enumerable.Range(22, 20), x => picture[x, 28] == Rgb.Grey(0));
        Assert.Contains(Enumerable.Range(56, 28), x => picture[x, 28] == Rgb.Grey(0));
    }

    [Fact]
    public void The_surest_is_on_top_and_labels_stay_in_the_picture()
    {
        var picture = new Picture(120, 60, Grey);
        BoxDrawing.Draw(picture, [new(new(-30, -10, 40, 30, 0), 0.9), new(new(-30, -10, 40, 30, 5), 0.4), new(new(100, 50, 140, 80, 9), 0.1)], []);
        Assert.Equal(BoxDrawing.ColorOf(0), picture[39, 20]);
        Assert.Equal(BoxDrawing.ColorOf(0), picture[0, 0]);
        Assert.Equal(BoxDrawing.ColorOf(2), picture[119, 50 - 14]);
        Assert.NotEqual(BoxDrawing.ColorOf(0), BoxDrawing.ColorOf(5));
    }
}
