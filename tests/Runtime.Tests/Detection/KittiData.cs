using System.Formats.Tar;
using System.IO.Compression;

namespace NetDsl.Runtime.Tests.Detection;

/// <summary>The real KITTI files, where <c>NETDSL_DATA</c> says they are.</summary>
internal static class KittiData
{
    public static string Folder
    {
        get
        {
            var data = Environment.GetEnvironmentVariable("NETDSL_DATA");
            Skip.If(string.IsNullOrEmpty(data), "NETDSL_DATA is not set: KITTI's labels are not here.");
            return Path.Combine(data!, "kitti");
        }
    }

    /// <summary>The files of an archive by their names without endings.</summary>
    public static Dictionary<string, byte[]> Unpack(string archive)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(Path.Combine(Folder, archive)), CompressionMode.Decompress));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                continue;
            var bytes = new byte[entry.Length];
            entry.DataStream?.ReadExactly(bytes);
            files.Add(Path.GetFileNameWithoutExtension(entry.Name), bytes);
        }

        return files;
    }
}
