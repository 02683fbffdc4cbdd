using System.CommandLine;
using System.Globalization;
using NetDsl.Detection;
using NetDsl.Drawing;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Kitti;

/// <summary><c>make</c>: synthetic road scenes as a KITTI folder.</summary>
internal sealed class MakeCommand
{
    private readonly Option<string?> _out = PathOption.Folder("--out", "Folder for image_2, label_2, train.txt and val.txt", "artifacts/kitti");
    private readonly Option<int?> _count = NumberOption.AtLeast(2, "--count", "Scenes, of which every fifth is held out, of fewer than five the last (default: 20)");
    private readonly Option<uint?> _seed = NumberOption.AtLeast(0u, "--seed", "What the scenes are drawn from (default: 1)");
    private readonly Option<int?> _width = NumberOption.AtLeast(32, "--width", "Pixels across (default: 1242)");
    private readonly Option<int?> _height = NumberOption.AtLeast(32, "--height", "Pixels down (default: 375)");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        foreach (var option in new Option[] { _out, _count, _seed, _width, _height })
            command.Options.Add(option);
        command.SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var (folder, count, seed) = (parsed.GetValue(_out)!, parsed.GetValue(_count) ?? 20, parsed.GetValue(_seed) ?? 1);
        var options = new SceneOptions { Size = new(parsed.GetValue(_height) ?? 375, parsed.GetValue(_width) ?? 1242) };
        var (pictures, labels) = (Path.Combine(folder, "image_2"), Path.Combine(folder, "label_2"));
        foreach (var place in new[] { folder, pictures, labels })
            ResultPlaces.Prepare(place);
        string[] names = [.. Enumerable.Range(0, count).Select(number => number.ToString("000000", CultureInfo.InvariantCulture))];
        InParallel.For(count, number =>
        {
            var scene = SyntheticScene.Make(seed, number, options);
            var picture = new Picture(options.Size.Width, options.Size.Height, Rgb.Grey(0));
            scene.Pixels.CopyTo(picture.Bytes, 0);
            PictureFile.Write(picture, Path.Combine(pictures, $"{names[number]}.png"));
            KittiFile.WriteLabels(Path.Combine(labels, $"{names[number]}.txt"), scene.Labels);
        });
        // Scenes have nothing to do with each other.
        var split = RoadSplit.Of(names);
        KittiSplit.Write(Path.Combine(folder, "train.txt"), split.Train);
        KittiSplit.Write(Path.Combine(folder, "val.txt"), split.HeldOut);
        Console.WriteLine($"{count} synthetic scenes of {options.Size} in {folder}");
    }
}
