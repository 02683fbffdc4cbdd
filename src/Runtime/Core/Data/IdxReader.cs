using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;

namespace NetDsl.Data;

/// <summary>
/// Reads IDX files and believes nothing they say: memory is taken for bytes that are there, not for what a header claims.
/// </summary>
internal static class IdxReader
{
    internal const int TypeOffset = 2;
    internal const int RankOffset = 3;
    private const int MagicLength = 4;

    /// <summary>Compressed files get a buffer of this many times their size at first; more only as more comes out.</summary>
    private const int UsualCompression = 16;

    public static IdxFile Read(string path)
    {
        RequireFile.NoFolder(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return GzipTrailer.IsGzip(file) ? ReadCompressed(path, file) : ReadPlain(path, file);
    }

    private static IdxFile ReadPlain(string path, FileStream file)
    {
        var (type, dimensions, size) = ReadHeader(path, file);
        var rest = file.Length - file.Position;
        if (rest != size)
            throw WrongLength(path, file.Position, dimensions, size, rest);
        return new(path, type, dimensions, ReadValues(path, file, dimensions, size, size));
    }

    private static IdxFile ReadCompressed(string path, FileStream file)
    {
        var trailer = GzipTrailer.ReadLength(file);
        try
        {
            using var unpacked = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            var (type, dimensions, size) = ReadHeader(path, unpacked);
            var header = MagicLength + sizeof(int) * dimensions.Length;
            if (trailer != (uint)(header + size))
                throw new DataFormatException(
                    path, "gzip trailer", $"an unpacked length of {header + size}, which the header gives", $"{trailer}");

            var bytes = ReadValues(path, unpacked, dimensions, size, (int)Math.Min(size, UsualCompression * file.Length));
            // Reading on to the end is also what makes the stream compare the checksum.
            if (unpacked.ReadByte() >= 0)
                throw new DataFormatException(path, (long)header + size, "the end of the data", "more bytes");
            return new(path, type, dimensions, bytes);
        }
        catch (InvalidDataException damage)
        {
            throw new DataFormatException(path, "gzip data", "a sound compressed stream", "a damaged one", damage);
        }
    }

    private static (IdxType Type, ImmutableArray<int> Dimensions, int Size) ReadHeader(string path, Stream stream)
    {
        Span<byte> magic = stackalloc byte[MagicLength];
        Fill(path, stream, magic, 0, "a header");
        if (magic[0] != 0 || magic[1] != 0)
            throw new DataFormatException(path, 0, "00 00, as all IDX files begin", $"{magic[0]:X2} {magic[1]:X2}");
        var type = (IdxType)magic[TypeOffset];
        if (!Enum.IsDefined(type))
            throw new DataFormatException(path, TypeOffset, "an element type of 08, 09, 0B, 0C, 0D or 0E", $"{(byte)type:X2}");
        if (magic[RankOffset] == 0)
            throw new DataFormatException(path, RankOffset, "at least one dimension", "none");

        Span<byte> extents = stackalloc byte[sizeof(uint) * magic[RankOffset]];
        Fill(path, stream, extents, MagicLength, $"{magic[RankOffset]} dimensions");
        var dimensions = ImmutableArray.CreateBuilder<int>(magic[RankOffset]);
        long size = IdxElement.Size(type);
        for (var at = 0; at < extents.Length; at += sizeof(uint))
        {
            var extent = BinaryPrimitives.ReadUInt32BigEndian(extents[at..]);
            if (extent is 0 or > int.MaxValue)
                throw new DataFormatException(path, MagicLength + at, "a dimension from 1 to 2147483647", $"{extent}");
            size *= extent;
            if (size > Array.MaxLength - MagicLength - extents.Length)
                throw new DataFormatException(path, MagicLength + at, "less than 2 GiB of values", $"{size} bytes or more");
            dimensions.Add((int)extent);
        }

        return (type, dimensions.MoveToImmutable(), (int)size);
    }

    /// <summary>Reads the values into a buffer that begins with <paramref name="trusted"/> bytes and doubles as it fills.</summary>
    private static byte[] ReadValues(string path, Stream stream, ImmutableArray<int> dimensions, int size, int trusted)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(trusted);
        var filled = 0;
        while (true)
        {
            filled += stream.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false);
            if (filled < bytes.Length)
                throw WrongLength(path, MagicLength + sizeof(int) * dimensions.Length, dimensions, size, filled);
            if (filled == size)
                return bytes;
            Array.Resize(ref bytes, (int)Math.Min(size, 2L * bytes.Length));
        }
    }

    private static void Fill(string path, Stream stream, Span<byte> bytes, int offset, string what)
    {
        var found = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (found < bytes.Length)
            throw new DataFormatException(path, offset, $"{what} of {bytes.Length} bytes", $"{found}");
    }

    private static DataFormatException WrongLength(string path, long offset, ImmutableArray<int> dimensions, int size, long found)
        => new(path, offset, $"{size} bytes of values ({ShapeText.Of(dimensions.AsSpan())})", $"{found}");
}
