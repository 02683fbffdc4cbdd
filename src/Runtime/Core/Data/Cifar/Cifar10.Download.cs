namespace NetDsl.Data;

public sealed partial class Cifar10
{
    /// <summary>
    /// Fetches the archive (170 MB) into a folder, which is made if need be, checks it against the published checksums and unpacks
    /// its six files beside it. What is there and sound is kept; an archive that fails its check leaves nothing behind.
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
        await new CheckedDownload(client, CifarFiles.Mirrors, progress).FetchAsync(CifarFiles.Archive, directory, cancellation)
            .ConfigureAwait(false);
        CifarArchive.Unpack(Path.Combine(directory, CifarFiles.Archive.Name), directory);
    }
}
