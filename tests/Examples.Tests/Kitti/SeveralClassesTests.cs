using NetDsl.Detection;
using NetDsl.Examples.Kitti;

namespace NetDsl.Examples.Tests.Kitti;

public class SeveralClassesTests
{
    /// <summary>DetectNet's for one class, and 1,024 weights and a bias for the second: its own description says 5,979,702.</summary>
    [Fact]
    public void Two_classes_over_detectnets_trunk_have_one_more_filter()
    {
        using var network = new CarsAndPeople(Device.Cpu(1));
        Assert.Equal(5_979_702, network.Structure.Parameters.Sum(parameter => parameter.Shape.Aggregate(1, (size, side) => size * side)));
        var grid = new Detector(network).Grid;
        Assert.Equal((16, 22, 40, 2), (grid.Stride, grid.Rows, grid.Columns, grid.Coverages));
    }

    /// <summary>DIGITS's number of a car is 1, of a pedestrian 8.</summary>
    [Fact]
    public void Boxes_go_to_the_channels_of_their_classes()
    {
        using var network = new SmallCarsAndPeople(Device.Cpu(1));
        Assert.Equal([-1, 0, -1, -1, -1, -1, -1, -1, 1], ThingGrid.For(new(network)).Channels.AsEnumerable());
    }

    [Fact]
    public void A_small_network_learns_two_classes_by_heart()
    {
        using var network = new SmallCarsAndPeople(Device.Cpu(2)) { MaxBatch = 8 };
        var detector = new Detector(network, new() { Threshold = 0.05f, Clustering = new NonMaximumSuppression { MaxOverlap = 0.4 } });
        var pictures = PlainRoads.Make(16);
        var heldOut = new HeldOutPictures(pictures, detector, 0.6);
        network.Fit(RoadLessons.Of(pictures, ThingGrid.For(detector), PictureFit.Pad), new() { Epochs = 150, BatchSize = 8, Rate = 2e-3, Schedule = new CosineSchedule() });

        var result = heldOut.Measure(network);
        Assert.True(result.Score is { Precision: >= 0.9, Recall: >= 0.9 }, $"{result}");
        Assert.All(new[] { 0, 1 }, number => Assert.InRange(result.Frames.Count(frame => frame.Found.Any(found => found.Box.Class == number && found.Confidence >= 0.6)), 14, 16));
        foreach (var name in detector.Classes)
            Assert.True(heldOut.Evaluate(result, ThingResult.ClassOf(name) with { MinOverlap = 0.5 }).Curves[1].Wanted == 16, name);
    }

    /// <summary>Two pictures of the three are read anew where there is room for one.</summary>
    [Fact]
    public void Held_out_pictures_are_kept_as_long_as_there_is_room()
    {
        using var network = new SmallCarsAndPeople(Device.Cpu(1));
        var detector = new Detector(network, new() { Threshold = 0.05f, Clustering = new NonMaximumSuppression() });
        var reads = 0;
        RoadPicture[] pictures = [.. PlainRoads.Make(3).Select(picture => picture with
        {
            Read = () =>
            {
                Interlocked.Increment(ref reads);
                return picture.Read();
            },
        })];
        var (all, some) = (new HeldOutPictures(pictures, detector, 0.6), new HeldOutPictures(pictures, detector, 0.6, room: 90 * 160 * 3));
        HeldOutResult[] results = [all.Measure(network), all.Measure(network)];
        Assert.Equal(3, reads);
        results = [.. results, some.Measure(network), some.Measure(network)];
        Assert.Equal(3 + 3 + 2, reads);
        Assert.Single(results.Select(result => (result.CoverageLoss, result.BoxLoss, result.Score, result.Digits)).Distinct());
    }
}
