using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Examples.Kitti;

namespace NetDsl.Examples.Tests;

public class FoundScoreTests
{
    [Fact]
    public void A_car_is_found_once_by_a_box_that_overlaps_it_enough()
    {
        KittiObject[] labels = [Thing("Car", 100, 100, 200, 150), Thing("Car", 300, 100, 400, 150), Thing("Car", 500, 100, 600, 150)];
        var score = Cars(labels,
        [
            Found(0.9, 100, 100, 200, 150),
            // The same car again.
            Found(0.8, 105, 100, 205, 150),
            // 50 of 100 columns: two thirds of both together are not reached, one third is.
            Found(0.7, 350, 100, 450, 150),
            // 70 of 130 columns are above a half.
            Found(0.6, 530, 100, 630, 150),
        ]);
        Assert.Equal(new(Right: 2, Wrong: 2, Missed: 1), score);
        Assert.Equal(0.5, score.Precision);
        Assert.Equal(2.0 / 3, score.Recall);
    }

    [Fact]
    public void Vans_hidden_cars_regions_and_low_boxes_are_neither_right_nor_wrong()
    {
        KittiObject[] labels =
        [
            Thing("Van", 100, 100, 200, 150), Thing("Car", 300, 100, 400, 150) with { Occluded = 2 }, Thing("Car", 500, 100, 600, 124),
            Thing("Car", 700, 100, 800, 150) with { Truncated = 0.5 }, Thing(KittiTypes.DontCare, 900, 100, 1000, 200),
        ];
        var score = Cars(labels,
        [
            Found(0.9, 100, 100, 200, 150), Found(0.9, 300, 100, 400, 150), Found(0.9, 500, 100, 600, 124), Found(0.9, 700, 100, 800, 150),
            Found(0.9, 920, 120, 960, 160), Found(0.9, 10, 300, 90, 320),
        ]);
        Assert.Equal(default, score);
        Assert.Equal(new(0, Wrong: 1, 0), Cars(labels, [Found(0.9, 10, 300, 90, 330)]));
        Assert.Equal(new(0, Wrong: 1, 0), Cars([Thing("Pedestrian", 10, 300, 90, 330)], [Found(0.9, 10, 300, 90, 330)]));
    }

    /// <summary>A box has to be of the thing's class; what of one class is wrong may be right of the other.</summary>
    [Fact]
    public void Classes_are_counted_apart()
    {
        KittiObject[] labels = [Thing("Car", 100, 100, 200, 150), Thing("Pedestrian", 300, 100, 320, 150), Thing("Person_sitting", 500, 100, 520, 150)];
        var person = new Box(300, 100, 320, 150, 1);
        Assert.Equal(new(Right: 2, Wrong: 1, Missed: 0), FoundScore.Of(
            labels, [Found(0.9, 100, 100, 200, 150), new(person, 0.8), new(person with { Class = 0 }, 0.7), new(new(500, 100, 520, 150, 1), 0.9)], ["car", "pedestrian"]));
    }

    private static FoundScore Cars(KittiObject[] labels, DetectedBox[] found) => FoundScore.Of(labels, found, ["car"]);

    private static KittiObject Thing(string type, double left, double top, double right, double bottom)
        => new() { Type = type, Left = left, Top = top, Right = right, Bottom = bottom, Truncated = 0, Occluded = 0 };

    private static DetectedBox Found(double confidence, double left, double top, double right, double bottom)
        => new(new(left, top, right, bottom, 0), confidence);
}
