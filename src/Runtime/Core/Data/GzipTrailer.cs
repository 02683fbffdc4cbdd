using System.Buffers.Binary;

namespace NetDsl.Data;

/// <summary>
/// The last four bytes of a gzip file: how many bytes come out, modulo 2^32. Comparing them finds a file that was cut or
/// that goes on after its end before anything is unpacked; the decompressor checks the sum in front of them.
/// </summary>
internal static class GzipTrailer
{
    public static bool IsGzip(FileStream file)
    {
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return isGzip;
    }

    public static uint ReadLength(FileStream file)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        file.Position = Math.Max(0, file.Length - bytes.Length);
        file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
