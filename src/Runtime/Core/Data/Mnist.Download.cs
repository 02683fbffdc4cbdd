namespace NetDsl.Data;

public sealed partial class Mnist
{
    /// <summary>
    /// Fetches the four files (11 MB) into a folder, which is made if need be, and checks them against the published
    /// checksums. Files that are there and sound are kept; a file that fails its check leaves nothing behind.
    /// </summary>
    /// <param name="directory">Where the files shall lie; <see cref="Load(string)"/> reads them from there.</param>
    /// <param name="progress">Told after each piece that arrives.</param>
    /// <param name="handler">How to reach the network: a proxy, say. The caller's to dispose.</param>
    /// <param name="cancellation">Stops between two pieces.</param>
    /// <exception cref="DownloadException">No mirror had the right file.</exception>
    public static async Task DownloadAsync(
        string directory, IProgress<DownloadProgress>? progress = null, HttpMessageHandler? handler = null,
        CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(directory);
        using var client = handler is null ? new HttpClient() : new HttpClient(handler, disposeHandler: false);
        var download = new CheckedDownload(client, MnistFiles.Mirrors, progress);
        foreach (var file in MnistFiles.All)
            await download.FetchAsync(file, directory, cancellation).ConfigureAwait(false);
    }
}
