using System.CommandLine;
using NetDsl.Examples.CommandLine;
using NetDsl.Examples.Kitti;
using NetDsl.Examples.Reviews;
using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Tests.CommandLine;

public class OptionTests
{
    [Theory]
    [InlineData("--out")]
    [InlineData("--json")]
    [InlineData("--resume")]
    [InlineData("--data")]
    public void An_empty_path_is_wrong_usage(string option)
    {
        foreach (var nothing in new[] { "", " " })
            Assert.Equal($"{option}: expected a path, found ''", Refused(Pictures(), option, nothing));
    }

    [Fact]
    public void An_empty_path_is_wrong_usage_among_several_and_where_one_is_required()
    {
        Assert.Equal("PICTURE: expected a path, found ''", Refused(new DetectCommand(), "--weights", "a", "1.png", ""));
        Assert.Equal("--weights: expected a path, found ''", Refused(new DetectCommand(), "--weights", "", "1.png"));
        Assert.Contains("--weights", Refused(new DetectCommand(), "1.png"));
    }

    [Theory]
    [InlineData("--threads 1")]
    [InlineData("--device cpu --threads 1")]
    [InlineData("--device CPU --threads 1")]
    [InlineData("--device Cpu:1")]
    public void The_cpu_is_named_in_capitals_too(string line)
    {
        var (command, device) = Device();
        Assert.Equal(1, device.Choose(command.Parse(line)).Threads);
    }

    [Theory]
    [InlineData("--device cuda --threads 1", "--threads is for the CPU")]
    [InlineData("--device CPU:2 --threads 1", "--device cpu:2 says how many threads already: give it or --threads")]
    [InlineData("--threads 0", "--threads: expected a whole number from 1 to {0}, found '0'")]
    [InlineData("--threads 100000", "--threads: expected a whole number from 1 to {0}, found '100000'")]
    public void Threads_are_of_a_cpu_and_no_more_than_it_takes(string line, string expected)
        => Assert.Equal(expected.Replace("{0}", $"{NetDsl.Device.MaxThreads}", StringComparison.Ordinal), Refused(Device().Command, line.Split(' ')));

    [Fact]
    public void Reviews_are_made_up_or_read()
    {
        var command = new Command("reviews");
        new ReviewsCommand().Become(command);
        Assert.Equal("--synthetic and --data exclude each other", Refused(command, "--synthetic", "--data", "aclImdb"));
        Assert.Empty(command.Parse(["--synthetic"]).Errors);
        Assert.Empty(command.Parse(["--data", "aclImdb"]).Errors);
    }

    private static string Refused(Command command, params string[] line) => command.Parse(line).Errors[0].Message;

    private static Command Pictures()
    {
        var command = new Command("train");
        new RunOptions(Cifar10.Choices.All, "CIFAR-10", "pictures", "cifar10").AddTo(command);
        return command;
    }

    private static (Command Command, DeviceOptions Device) Device()
    {
        var (command, device) = (new Command("train"), new DeviceOptions());
        device.AddTo(command);
        return (command, device);
    }
}
