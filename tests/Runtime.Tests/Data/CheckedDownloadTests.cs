using System.Security.Cryptography;
using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data;

public class CheckedDownloadTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31 >> 3))];

    private static readonly PublishedFile Published = new(
        "digits.gz", Content.Length, Convert.ToHexStringLower(MD5.HashData(Content)),
        Convert.ToHexStringLower(SHA256.HashData(Content)));

    private static readonly Uri[] Mirrors = [new("https://one.example/mnist/"), new("https://two.example/mnist/")];

    [Fact]
    public async Task A_file_arrives_whole_and_says_how_far_it_is()
    {
        using var folder = new TempFolder();
        var progress = new Recorder();
        await Fetch(folder, _ => Content, progress);

        Assert.Equal(Content, File.ReadAllBytes(folder["digits.gz"]));
        Assert.Equal(["digits.gz"], folder.Names);
        Assert.Equal(new("digits.gz", Content.Length, Content.Length), progress.Reports[^1]);
        Assert.Equal(progress.Reports.Select(p => p.Received).Order(), progress.Reports.Select(p => p.Received));
    }

    [Fact]
    public async Task The_second_mirror_makes_good_for_the_first()
    {
        using var folder = new TempFolder();
        await Fetch(folder, uri => uri.Host == "one.example" ? Content[..^1] : Content);

        Assert.Equal(Content, File.ReadAllBytes(folder["digits.gz"]));
        Assert.Equal(["digits.gz"], folder.Names);
    }

    [Theory]
    [InlineData("missing", "404")]
    [InlineData("short", "expected 200000 bytes, found 199999")]
    [InlineData("long", "expected 200000 bytes, found more")]
    [InlineData("flipped", "expected MD5")]
    public async Task A_wrong_file_is_an_error_that_names_each_mirror_and_leaves_nothing(string kind, string failure)
    {
        using var folder = new TempFolder();
        byte[] flipped = [.. Content];
        flipped[100_000] ^= 1;
        var answer = kind switch
        {
            "missing" => null,
            "short" => Content[..^1],
            "long" => [.. Content, 0],
            _ => flipped,
        };

        var error = await Assert.ThrowsAsync<DownloadException>(() => Fetch(folder, _ => answer));

        Assert.Equal(2, error.Failures.Length);
        Assert.All(error.Failures, text => Assert.Contains(failure, text, StringComparison.Ordinal));
        Assert.Contains("two.example", error.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task What_was_there_stays_until_the_right_file_has_come()
    {
        using var folder = new TempFolder();
        folder.Put("digits.gz", [1, 2, 3]);

        await Assert.ThrowsAsync<DownloadException>(() => Fetch(folder, _ => null));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder["digits.gz"]));

        await Fetch(folder, _ => Content);
        Assert.Equal(Content, File.ReadAllBytes(folder["digits.gz"]));
    }

    [Fact]
    public async Task Cancelling_leaves_nothing()
    {
        using var folder = new TempFolder();
        using var cancellation = new CancellationTokenSource();
        var progress = new Recorder { Then = cancellation.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Fetch(folder, _ => Content, progress, cancellation.Token));
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData(true, "The line was cut")]
    [InlineData(false, "no answer for 0.1 seconds")]
    public async Task A_mirror_that_stops_in_the_middle_is_given_up(bool breaks, string failure)
    {
        using var folder = new TempFolder();
        using var client = new HttpClient(new StalledMirror(Content[..1000], breaks));
        var download = new CheckedDownload(client, Mirrors, null) { Patience = TimeSpan.FromSeconds(0.1) };

        var error = await Assert.ThrowsAsync<DownloadException>(() => download.FetchAsync(Published, folder.Path, default));

        Assert.Equal([$"one.example: {failure}", $"two.example: {failure}"], error.Failures.ToArray());
        Assert.Empty(folder.Names);
    }

    private static async Task Fetch(
        TempFolder folder, Func<Uri, byte[]?> answer, Recorder? progress = null, CancellationToken cancellation = default)
    {
        using var client = new HttpClient(new FakeMirrors(answer));
        await new CheckedDownload(client, Mirrors, progress).FetchAsync(Published, folder.Path, cancellation);
    }

    private sealed class Recorder : IProgress<DownloadProgress>
    {
        public List<DownloadProgress> Reports { get; } = [];

        public Action? Then { get; init; }

        public void Report(DownloadProgress value)
        {
            Reports.Add(value);
            Then?.Invoke();
        }
    }
}
