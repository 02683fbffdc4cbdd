using System.Security.Cryptography;
using NetDsl.Detection;

namespace NetDsl.Runtime.Tests.Detection;

public class SyntheticSceneTests
{
    private static readonly SceneOptions Small = new() { Size = new(120, 400), LeastHeight = 6 };

    /// <summary>The bytes that every machine makes.</summary>
    [Theory]
    [InlineData(1, 0, "15978f5c4cabaa9a")]
    [InlineData(7, 3, "8cb52a0d34ab61a3")]
    public void A_scene_is_the_same_on_every_machine(uint seed, int number, string hash)
        => Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(SyntheticScene.Make(seed, number, Small).Pixels))[..16]);

    [Fact]
    public void Seeds_and_numbers_make_other_scenes()
    {
        byte[][] scenes = [.. new[] { (1u, 0), (1u, 1), (2u, 0) }.Select(of => SyntheticScene.Make(of.Item1, of.Item2, Small).Pixels)];
        Assert.Equal(3, scenes.DistinctBy(Convert.ToHexString).Count());
    }

    /// <summary>Forty scenes: every label can be written and read, lies in the picture, and is as large as what it stands for would look.</summary>
    [Fact]
    public void Labels_are_kittis_and_fit_what_they_stand_for()
    {
        using var folder = new TempFolder();
        var camera = new SceneCamera(Small.Size);
        List<KittiObject> all = [];
        for (var number = 0; number < 40; number++)
        {
            var labels = SyntheticScene.Make(3, number, Small).Labels;
            all.AddRange(labels);
            Assert.Equal(labels.OrderByDescending(label => label.Type == "DontCare" ? -1 : label.Z), labels);
        }

        KittiFile.WriteLabels(folder["a.txt"], all);
        Assert.Equal(all.Select(label => label.Type), KittiFile.ReadLabels(folder["a.txt"]).Select(label => label.Type));
        Assert.All(all, label => Assert.True(
            label is { Left: >= 0, Top: >= 0, Right: <= 399, Bottom: <= 119 } && label.Left <= label.Right && label.Top <= label.Bottom));
        foreach (var label in all.Where(label => label is { Type: "Car" or "Van", Truncated: 0, Z: > 8 }))
        {
            var (left, top, right, bottom) = Cuboid(camera, label);
            // Roofs are narrower than the whole, wheels stick out by a hundredth.
            var slack = 1 + 0.12 * (right - left);
            Assert.InRange(label.Left, left - slack, left + slack);
            Assert.InRange(label.Right, right - slack, right + slack);
            Assert.InRange(label.Top, top - 1, top + 1 + 0.1 * (bottom - top));
            Assert.InRange(label.Bottom, bottom - 1 - 0.1 * (bottom - top), bottom + 1);
        }
    }

    /// <summary>All that the evaluation looks at occurs.</summary>
    [Fact]
    public void There_are_cars_of_every_difficulty_and_regions()
    {
        KittiObject[] all = [.. Enumerable.Range(0, 60).SelectMany(number => SyntheticScene.Make(5, number, Small with { LeastHeight = 8 }).Labels)];
        foreach (var type in new[] { "Car", "Van", "Pedestrian", "DontCare" })
            Assert.True(all.Count(label => label.Type == type) > 20, type);
        foreach (var occluded in new[] { 0, 1, 2 })
            Assert.Contains(all, label => label.Type == "Car" && label.Occluded == occluded);
        Assert.Contains(all, label => label is { Type: "Car", Truncated: > 0.3 });
    }

    /// <summary>A car whose left side lies in the last half pixel is painted in the last column, but boxes end at that pixel's middle.</summary>
    [Fact]
    public void What_shows_in_the_last_half_pixel_alone_has_no_label()
    {
        var labels = SyntheticScene.Make(1, 634, new() { Size = new(128, 416) }).Labels;
        Assert.NotEmpty(labels);
        Assert.All(labels, label => Assert.True(label.Left <= label.Right && label.Top <= label.Bottom, label.ToString()));
    }

    [Fact]
    public void What_is_painted_over_is_hidden()
    {
        var canvas = new SceneCanvas(new(10, 20));
        canvas.Begin();
        canvas.Fill([(2, 1), (12, 1), (12, 9), (2, 9)], new(200, 0, 0), owner: 1);
        canvas.Fill([(2, 1), (12, 1), (12, 9), (2, 9)], new(100, 0, 0), owner: 1);
        canvas.Begin();
        canvas.Fill([(7, 0), (30, 0), (30, 5), (7, 5)], new(0, 200, 0), owner: 2);
        // 10 x 8 pixels, of which 5 x 4 are covered; then 13 x 5 within the picture.
        Assert.Equal((80, 60), canvas.Seen(1) is var (painted, visible, _) ? (painted, visible) : default);
        Assert.Equal((65, 65, new(7, 0, 20, 5, 0)), canvas.Seen(2));
    }

    [Fact]
    public void A_picture_has_to_be_large_enough() => Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticScene.Make(1, 0, new() { Size = new(20, 400) }));

    private static (double Left, double Top, double Right, double Bottom) Cuboid(SceneCamera camera, KittiObject label)
    {
        double cosine = Math.Cos(label.RotationY), sine = Math.Sin(label.RotationY);
        (double X, double Y)[] corners =
        [
            .. from along in new[] { -label.Length / 2, label.Length / 2 }
               from across in new[] { -label.Width / 2, label.Width / 2 }
               from up in new[] { 0, label.Height }
               select camera.Project(new(label.X + cosine * along + sine * across, label.Y - up, label.Z - sine * along + cosine * across)),
        ];
        return (corners.Min(corner => corner.X), corners.Min(corner => corner.Y), corners.Max(corner => corner.X), corners.Max(corner => corner.Y));
    }
}
