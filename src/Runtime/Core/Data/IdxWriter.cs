using System.Buffers.Binary;
using System.IO.Compression;
using NetDsl.Serialization;

namespace NetDsl.Data;

/// <summary>Writes IDX files, compressed as far as gzip goes or not at all. Equal arrays give equal bytes.</summary>
internal static class IdxWriter
{
    public static void Write(IdxFile file, string path, bool compress) => AtomicFile.Write(path, stream =>
    {
        if (!compress)
        {
            Write(file, stream);
            return;
        }

        using var packed = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        Write(file, packed);
    });

    internal static void Write(IdxFile file, Stream stream)
    {
        var header = new byte[4 + sizeof(int) * file.Dimensions.Length];
        header[2] = (byte)file.Type;
        header[3] = (byte)file.Dimensions.Length;
        for (var i = 0; i < file.Dimensions.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + sizeof(int) * i), file.Dimensions[i]);
        stream.Write(header);
        stream.Write(file.Bytes.Span);
    }
}
