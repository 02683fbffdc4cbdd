using System.Security.Cryptography;
using NetDsl.Serialization;

namespace NetDsl.Data;

/// <summary>Fetches published files from the first mirror that has them right.</summary>
internal sealed class CheckedDownload(HttpClient client, IReadOnlyList<Uri> mirrors, IProgress<DownloadProgress>? progress)
{
    /// <summary>A mirror from which nothing comes for this long is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public async Task FetchAsync(PublishedFile file, string directory, CancellationToken cancellation)
    {
        var path = Path.Combine(directory, file.Name);
        if (file.IsAt(path))
            return;
        var failures = new List<string>();
        foreach (var mirror in mirrors)
        {
            try
            {
                await AtomicFile.WriteAsync(path, stream => CopyAsync(new Uri(mirror, file.Name), file, stream, cancellation))
                    .ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or MirrorException)
            {
                failures.Add($"{mirror.Host}: {failure.Message.TrimEnd('.')}");
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                failures.Add(FormattableString.Invariant($"{mirror.Host}: no answer for {Patience.TotalSeconds:0.#} seconds"));
            }
        }

        throw new DownloadException(file.Name, failures);
    }

    private async Task CopyAsync(Uri source, PublishedFile file, Stream target, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var response = await client.GetAsync(source, HttpCompletionOption.ResponseHeadersRead, patience.Token)
            .ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var body = await response.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        long received = 0;
        while (await ReadAsync(body, buffer, patience.Token).ConfigureAwait(false) is > 0 and var count)
        {
            patience.CancelAfter(Patience);
            received += count;
            if (received > file.Length)
                throw new MirrorException($"expected {file.Length} bytes, found more");
            md5.AppendData(buffer, 0, count);
            sha256.AppendData(buffer, 0, count);
            await target.WriteAsync(buffer.AsMemory(0, count), patience.Token).ConfigureAwait(false);
            progress?.Report(new(file.Name, received, file.Length));
        }

        if (received != file.Length)
            throw new MirrorException($"expected {file.Length} bytes, found {received}");
        Compare("MD5", file.Md5, md5);
        Compare("SHA-256", file.Sha256, sha256);
    }

    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            // Told apart from a disk that is full, which no other mirror would help.
            throw new MirrorException(failure.Message, failure);
        }
    }

    private static void Compare(string name, string expected, IncrementalHash hash)
    {
        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (found != expected)
            throw new MirrorException($"expected {name} {expected}, found {found}");
    }

    /// <summary>What came is not what was published, or not all of it: a reason to try the next mirror.</summary>
    private sealed class MirrorException(string message, Exception? inner = null) : Exception(message, inner);
}
