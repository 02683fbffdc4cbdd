using NetDsl.Examples.CommandLine;
using NetDsl.Runtime.Tests;

namespace NetDsl.Examples.Tests.CommandLine;

public class ResultPlacesTests
{
    [Fact]
    public void Folders_are_made_and_tried_and_nothing_is_left_in_them()
    {
        using var folder = new TempFolder();
        ResultPlaces.Prepare(folder["new/out"], folder["other/new/figures.json"], "weights.safetensors");
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories));
        Assert.True(Directory.Exists(folder["new/out"]) && Directory.Exists(folder["other/new"]));
    }

    [Fact]
    public void Something_else_in_the_place_is_named()
    {
        using var folder = new TempFolder();
        var file = folder.Put("file", [1]);
        Assert.Equal($"--out {file}: expected a folder, found a file.", Refused(() => ResultPlaces.Prepare(file)));
        Assert.Equal($"--json {folder.Path}: expected a file, found a folder.", Refused(() => ResultPlaces.Prepare(folder["out"], folder.Path)));
    }

    [Fact]
    public void A_report_is_not_written_over_what_else_is_written_or_read()
    {
        using var folder = new TempFolder();
        var resumed = folder.Put("resumed.safetensors", [1]);
        var weights = folder["out/weights.safetensors"];
        Assert.Equal(
            $"--json {weights}: would be written over {weights}; give it a name of its own.",
            Refused(() => ResultPlaces.Prepare(folder["out"], weights, "weights.safetensors", resumed)));
        Assert.Contains("would be written over", Refused(() => ResultPlaces.Prepare(folder["out"], folder["out/../RESUMED.safetensors"], "weights.safetensors", resumed)));
    }

    [Fact]
    public void What_the_system_does_not_let_be_written_is_known_before_the_work()
    {
        using var folder = new TempFolder();
        // No file system takes such a name; the folder it would be in is there.
        var report = folder[new string('n', 300)];
        Assert.StartsWith($"--json {report}: nothing can be written there. ", Refused(() => ResultPlaces.PrepareReport(report)));
        // A folder that is there, and in which nobody can make a file.
        if (OperatingSystem.IsLinux())
            Assert.StartsWith("--out /proc/self: nothing can be written there. ", Refused(() => ResultPlaces.Prepare("/proc/self")));
    }

    private static string Refused(Action prepare) => Assert.Throws<ExampleException>(prepare).Message;
}
