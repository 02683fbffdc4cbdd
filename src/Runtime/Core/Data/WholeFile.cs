using System.IO.Compression;

namespace NetDsl.Data;

/// <summary>
/// All bytes of a file, unpacked where it is compressed with gzip: its first bytes tell. Memory is taken for bytes that are there,
/// not for those that the compressed file claims.
/// </summary>
internal static class WholeFile
{
    /// <summary>The buffer is this many times the packed size at first; more only as more comes out.</summary>
    private const int UsualCompression = 4;

    public static byte[] Read(string path)
    {
        RequireFile.NoFolder(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (GzipTrailer.IsGzip(file))
            return Unpack(path, file);
        if (file.Length > Array.MaxLength)
            throw TooLong(path, "file", file.Length);
        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
        file.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Unpack(string path, FileStream file)
    {
        long claimed = GzipTrailer.ReadLength(file);
        if (claimed > Array.MaxLength)
            throw TooLong(path, "gzip trailer", claimed);
        try
        {
            using var unpacked = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(claimed, UsualCompression * file.Length));
            var filled = 0;
            while ((filled += unpacked.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false)) == bytes.Length
                && filled < claimed)
                Array.Resize(ref bytes, (int)Math.Min(claimed, 2L * bytes.Length));
            // Reading on to the end is also what makes the stream compare the checksum.
            if (filled < claimed || unpacked.ReadByte() >= 0)
                throw new DataFormatException(
                    path, "gzip trailer", $"the number of bytes that come out, {filled}{(filled < claimed ? "" : " or more")}", $"{claimed}");
            return bytes;
        }
        catch (InvalidDataException damage)
        {
            throw new DataFormatException(path, "gzip data", "a sound compressed stream", "a damaged one", damage);
        }
    }

    private static DataFormatException TooLong(string path, string place, long length) => new(path, place, "less than 2 GiB", $"{length} bytes");
}
