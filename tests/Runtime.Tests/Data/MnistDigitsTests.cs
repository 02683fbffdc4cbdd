using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data;

/// <summary>The real digits: the part in the repository always, the full set where <c>NETDSL_DATA</c> says it is.</summary>
public class MnistDigitsTests
{
    private static readonly string BundledFolder = Path.Combine(Bundled.Examples, "Mnist", "data");

    [Fact]
    public void The_bundled_part_has_each_class_evenly()
    {
        var digits = Mnist.Load(BundledFolder);

        Assert.All(PerClass(digits.Train), count => Assert.Equal(1000, count));
        Assert.All(PerClass(digits.Test), count => Assert.Equal(200, count));
    }

    [SkippableFact]
    public void The_full_set_is_read()
    {
        var digits = Full();

        Assert.Equal((60_000, 10_000), (digits.Train.Count, digits.Test.Count));
        Assert.Equal([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], PerClass(digits.Train));
        Assert.Equal([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009], PerClass(digits.Test));
    }

    [SkippableFact]
    public void The_bundled_part_is_the_first_of_each_class_of_the_full_set()
    {
        var (part, full) = (Mnist.Load(BundledFolder), Full());

        Check(part.Train, full.Train, 1000);
        Check(part.Test, full.Test, 200);

        static void Check(DataSet part, DataSet full, int perClass)
        {
            var taken = new int[10];
            var labels = Labels(full).ToArray();
            var first = full.Select([.. Enumerable.Range(0, full.Count).Where(i => taken[labels[i]]++ < perClass)]);
            Assert.True(Labels(first).SequenceEqual(Labels(part)));
            Assert.True(Pixels(first).SequenceEqual(Pixels(part)));
        }
    }

    [SkippableFact]
    public async Task The_full_set_has_the_published_checksums_and_is_not_fetched_again()
    {
        using var folder = new TempFolder();
        foreach (var file in MnistFiles.All)
            File.Copy(Path.Combine(FullPath(), file.Name), folder[file.Name]);

        await Mnist.DownloadAsync(folder.Path, handler: new NoNetwork());
        Assert.All(MnistFiles.All, file => Assert.True(file.IsAt(folder[file.Name])));
    }

    [SkippableFact]
    public async Task The_full_set_is_downloaded_from_the_second_mirror_if_the_first_is_down()
    {
        using var folder = new TempFolder();
        var source = FullPath();
        var mirror = new FakeMirrors(uri => uri.Host == MnistFiles.Mirrors[0].Host
            ? null
            : File.ReadAllBytes(Path.Combine(source, Path.GetFileName(uri.AbsolutePath))));

        await Mnist.DownloadAsync(folder["new folder"], handler: mirror);

        Assert.Equal(60_000, Mnist.Load(folder["new folder"]).Train.Count);
        Assert.Equal(8, mirror.Asked.Count);
    }

    private static Mnist Full() => Mnist.Load(FullPath());

    private static string FullPath()
    {
        var data = Environment.GetEnvironmentVariable("NETDSL_DATA");
        Skip.If(string.IsNullOrEmpty(data), "NETDSL_DATA is not set: the full MNIST is not here.");
        return Path.Combine(data!, "mnist");
    }

    private static int[] PerClass(DataSet set)
    {
        var counts = new int[10];
        foreach (var label in Labels(set))
            counts[label]++;
        return counts;
    }

    private static ReadOnlySpan<int> Labels(DataSet set) => ((DataColumn<int>)set.Targets[0]).Values.Span;

    private static ReadOnlySpan<byte> Pixels(DataSet set) => ((DataColumn<byte>)set.Inputs[0]).Values.Span;
}
