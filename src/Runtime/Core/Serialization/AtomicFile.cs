using NetDsl.Data;

namespace NetDsl.Serialization;

/// <summary>
/// Writes a file whole or not at all: aside, under a name of its own in the same folder, then flushed to the disk and moved
/// into place. If anything fails, what was there before is still there and nothing else is left.
/// </summary>
public static class AtomicFile
{
    /// <summary>Puts what <paramref name="write"/> writes at <paramref name="path"/>.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        RequireFolder(path);
        var aside = Aside(path);
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>The same for a source that is waited for, such as a download.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        RequireFolder(path);
        var aside = Aside(path);
        try
        {
            var stream = new FileStream(
                aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 4096, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>Finds out that a file cannot be written before the work that it is to hold is done: makes an empty one in its folder, and takes it
    /// away again.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder that the path names is not there.</exception>
    /// <exception cref="IOException">A folder is in the file's place, or the system lets none be written.</exception>
    public static void RequirePlace(string path)
    {
        RequireFolder(path);
        RequireFile.NoFolder(path);
        var aside = Aside(path);
        try
        {
            new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The name aside is none that anyone has given.
            throw new IOException(refused.Message.Replace(aside, path, StringComparison.Ordinal), refused);
        }
    }

    private static void RequireFolder(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path}: expected the folder '{folder}', found none.");
    }

    private static string Aside(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
    }
}
