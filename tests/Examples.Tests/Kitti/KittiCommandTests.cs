using System.CommandLine;
using System.Text.Json;
using NetDsl.Detection;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Kitti;

namespace NetDsl.Examples.Tests.Kitti;

public sealed class KittiCommandTests : IDisposable
{
    private const string Car = "Car 0 0 0 10 20 90 80 1 1 1 0 0 5 0";

    private readonly string _folder = Directory.CreateTempSubdirectory("netdsl-").FullName;

    [Theory]
    [InlineData(2, "000000", "000001")]
    [InlineData(4, "000000 000001 000002", "000003")]
    [InlineData(6, "000000 000001 000002 000003 000005", "000004")]
    public void Few_scenes_are_split_too(int count, string train, string heldOut)
    {
        var make = new Command("make");
        new MakeCommand().Become(make);
        Assert.Equal(0, Invoke(make, "--count", $"{count}", "--out", At("set"), "--width", "64", "--height", "48"));
        Assert.Equal(train.Split(' '), KittiSplit.Read(At("set/train.txt")).AsEnumerable());
        Assert.Equal(heldOut.Split(' '), KittiSplit.Read(At("set/val.txt")).AsEnumerable());
        Assert.NotEmpty(make.Parse(["--count", "1"]).Errors);
    }

    [Fact]
    public void A_folder_is_taken_as_kitti_is_unpacked_and_split_where_no_file_does()
    {
        for (var number = 0; number < 7; number++)
        {
            Put($"training/image_2/00000{number}.png", "");
            Put($"training/label_2/00000{number}.txt", "");
        }

        var folder = RoadFolder.Open(_folder, null, null);
        Assert.Equal(At("training"), folder.Path);
        Assert.Equal(["000000", "000001", "000002", "000003", "000005", "000006"], folder.Split.Train);
        Assert.Equal(["000004"], folder.Split.HeldOut);
        Assert.NotNull(folder.Note);

        Put("train.txt", "000001\n");
        Assert.Contains("val.txt, or --val", Assert.Throws<DataFormatException>(() => RoadFolder.Open(_folder, null, null)).Expected);
        Put("training/val.txt", "000003\n");
        folder = RoadFolder.Open(_folder, null, null);
        Assert.Equal(["000001"], folder.Split.Train);
        Assert.Equal(["000003"], folder.Split.HeldOut);
        Assert.Null(folder.Note);
    }

    [Fact]
    public void Nothing_is_written_over_that_is_a_picture_or_labels()
    {
        Put("image_2/1.png", "");
        Put("label_2/1.txt", Car);
        Put("found/1.txt", $"{Car} 0.5");
        Assert.Equal([At("found/1")], DetectPlaces.Of([At("image_2/1.png")], At("found")));
        Assert.Contains("a picture to look at", Refusal([At("image_2/1.png")], "image_2"));
        Assert.Contains("no result file", Refusal([At("image_2/1.png")], "label_2"));
        Assert.Contains("too", Refusal([At("a/1.png"), At("b/1.jpg")], "found"));

        string Refusal(string[] pictures, string folder) => Assert.Throws<ExampleException>(() => DetectPlaces.Of(pictures, At(folder))).Message;
    }

    [Fact]
    public void Figures_are_written_to_a_folder_that_is_made()
    {
        Put("labels/1.txt", Car);
        Put("results/1.txt", $"car -1 -1 9.9 10 20 90 80 -1 -1 -1 -1000 -1000 -1000 -10 0.5\nBus -1 -1 -10 10 20 90 80 -1 -1 -1 -1000 -1000 -1000 -10 0.9");
        Put("val.txt", "1\n");
        Assert.Equal(0, Invoke(new EvaluateCommand(), "--labels", At("labels"), "--results", At("results"), "--split", At("val.txt"), "--json", At("new/scores.json")));
        using var scores = JsonDocument.Parse(File.ReadAllText(At("new/scores.json")));
        Assert.Equal(["Car"], scores.RootElement.EnumerateObject().Select(score => score.Name));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string file) => Path.Combine(_folder, file);

    private void Put(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
    }

    private static int Invoke(Command command, params string[] arguments) => command.Parse(arguments).Invoke(new() { EnableDefaultExceptionHandler = false });
}
