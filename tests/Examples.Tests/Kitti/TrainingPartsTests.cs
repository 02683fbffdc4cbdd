using NetDsl.Detection;
using NetDsl.Examples.Kitti;

namespace NetDsl.Examples.Tests.Kitti;

public class TrainingPartsTests
{
    /// <summary>384 x 1248 pixels of 3 bytes: 1,493 fit into one array.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1493, 1)]
    [InlineData(1494, 2)]
    [InlineData(2986, 2)]
    [InlineData(2987, 3)]
    [InlineData(4479, 3)]
    [InlineData(4480, 4)]
    [InlineData(7481, 6)]
    public void No_part_is_larger_than_an_array(int pictures, int parts)
    {
        RoadPicture[] all = [.. Enumerable.Range(0, pictures).Select(number => new RoadPicture($"{number}", () => throw new InvalidOperationException()))];
        var split = new TrainingParts(all, new GridEncoding(new(384, 1248)), PictureFit.Pad);
        Assert.Equal(parts, split.Count);
        var each = Enumerable.Range(0, parts).Select(split.Part).ToArray();
        Assert.All(each, part => Assert.InRange(part.Count, 1, 1493));
        Assert.Equal(all.Select(picture => picture.Name).Order(), each.SelectMany(part => part).Select(picture => picture.Name).Order());
    }

    /// <summary>A tenth of the rate after each ten passes of six parts.</summary>
    [Fact]
    public void Rates_go_by_passes()
    {
        var schedule = new PassSchedule(new StepSchedule(10, 0.1), 6);
        Assert.Equal([1, 1, 0.1, 0.1], new[] { 0, 59.9, 60, 119.9 }.Select(epoch => schedule.Factor(epoch, 180)));
        var warming = new PassSchedule(new WarmupSchedule(5, new CosineSchedule()), 6);
        Assert.Equal(new WarmupSchedule(5, new CosineSchedule()).Factor(7.5, 30), warming.Factor(45, 180), 15);
        Assert.Equal(Math.Pow(0.5, 2), new PassSchedule(new ExponentialSchedule(0.5) { PerEpoch = true }, 6).Factor(17, 180), 15);
    }
}
