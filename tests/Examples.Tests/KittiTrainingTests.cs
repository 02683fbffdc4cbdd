using System.CommandLine;
using System.Text.Json;
using NetDsl.Detection;
using NetDsl.Examples.Kitti;

namespace NetDsl.Examples.Tests;

public sealed class KittiTrainingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netdsl-").FullName;

    [Fact]
    public void A_training_of_a_moment_writes_what_it_promises_and_detect_reads_it()
    {
        Run(new MakeCommand().Become, "--count", "10", "--out", At("set"), "--width", "621", "--height", "188");
        Run(new TrainCommand().Become, "--data", At("set"), "--network", "scenes", "--epochs", "2", "--batch", "4", "--threads", "1",
            "--out", At("out"), "--json", At("report/figures.json"));

        using var report = JsonDocument.Parse(File.ReadAllText(At("report/figures.json")));
        var root = report.RootElement;
        Assert.Equal(["DetectNetScenes", "cpu"], new[] { "network", "device" }.Select(name => root.GetProperty(name).GetString()));
        Assert.Equal(0.5, root.GetProperty("iou").GetDouble());
        Assert.Equal(2, root.GetProperty("secondsPerEpoch").GetArrayLength());
        Assert.Equal(["easy", "moderate", "hard"], root.GetProperty("ap").EnumerateObject().Select(difficulty => difficulty.Name));
        foreach (var name in new[] { "precision", "recall" })
            Assert.InRange(root.GetProperty(name).GetDouble(), 0, 1);
        using (var network = new DetectNetScenes(Device.Cpu(1)))
        {
            network.Load(At("out/scenes.safetensors"));
            Assert.Equal(network.HashWeights(), root.GetProperty("weightsHash").GetString());
            Assert.Equal(2, network.Epoch);
        }

        Assert.All(["curves.png", "000004.png", "000009.png"], file => Assert.True(File.Exists(At($"out/{file}")), file));

        var command = new RootCommand();
        command.Subcommands.Add(new DetectCommand());
        Assert.Equal(0, command.Parse(["detect", "--weights", At("out/scenes.safetensors"), "--threads", "1", "--out", At("found"), At("set/image_2/000004.png")]).Invoke());
        Assert.All(KittiFile.ReadResults(At("found/000004.txt")), found => Assert.Equal("Car", found.Type));
        Assert.True(File.Exists(At("found/000004.png")));
    }

    [Theory]
    [InlineData("--weights", "googlenet.onnx")]
    [InlineData("--val", "val.txt")]
    [InlineData("--scenes", "5", "--data", "kitti")]
    [InlineData("--network", "digits")]
    public void Options_that_do_not_go_together_are_refused(params string[] arguments)
    {
        var command = new RootCommand();
        new TrainCommand().Become(command);
        Assert.NotEmpty(command.Parse(arguments).Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string file) => Path.Combine(_folder, file);

    private static void Run(Action<Command> become, params string[] arguments)
    {
        var command = new RootCommand();
        become(command);
        Assert.Equal(0, command.Parse(arguments).Invoke(new() { EnableDefaultExceptionHandler = false }));
    }
}
