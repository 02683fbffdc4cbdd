using System.Formats.Tar;
using System.IO.Compression;
using NetDsl.Serialization;

namespace NetDsl.Data;

/// <summary>Takes the six files out of the archive, by their names alone: no other path in it is believed.</summary>
internal static class CifarArchive
{
    /// <summary>Puts them into the folder, whole or not at all; files that are there with the right length are kept.</summary>
    public static void Unpack(string archive, string directory)
    {
        var missing = CifarFiles.All.ToHashSet(StringComparer.Ordinal);
        try
        {
            using var unpacked = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
            using var tar = new TarReader(unpacked);
            while (tar.GetNextEntry() is { } entry)
            {
                var name = entry.Name[(entry.Name.LastIndexOf('/') + 1)..];
                if (entry.DataStream is not { } data || !missing.Remove(name))
                    continue;
                var path = Path.Combine(directory, name);
                if (!File.Exists(path) || new FileInfo(path).Length != entry.Length)
                    AtomicFile.Write(path, data.CopyTo);
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw new DataFormatException(archive, "archive", "a sound tar.gz", "a damaged one", damage);
        }

        if (missing.Count > 0)
            throw new DataFormatException(archive, "archive", string.Join(", ", CifarFiles.All), $"no {missing.Order(StringComparer.Ordinal).First()}");
    }
}
