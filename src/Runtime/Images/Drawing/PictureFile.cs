using System.Buffers.Binary;
using System.IO.Compression;
using NetDsl.Data;
using NetDsl.Serialization;

namespace NetDsl.Drawing;

/// <summary>Pictures as PNG files.</summary>
public static class PictureFile
{
    const byte BitsOfChannel = 8, Colours = 2, Paeth = 4;

    static readonly byte[] _signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes a PNG, whole or not at all.</summary>
    public static void Write(Picture picture, string path)
    {
        ArgumentNullException.ThrowIfNull(picture);
        AtomicFile.Write(path, stream => Write(picture, stream));
    }

    static void Write(Picture picture, Stream stream)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        (head[8], head[9]) = (BitsOfChannel, Colours);
        stream.Write(_signature);
        WriteChunk(stream, "IHDR"u8, head);
        WriteChunk(stream, "IDAT"u8, Compressed(picture));
        WriteChunk(stream, "IEND"u8, []);
    }

    static void WriteChunk(Stream stream, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] named = [.. name, .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        stream.Write(number);
    }

    /// <summary>Each byte as its difference to the neighbour that comes nearest to what left, above and both suggest: photographs become half as long
    /// by it.</summary>
    static byte[] Compressed(Picture picture)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Optimal))
        {
            var (length, above) = (picture.Width * 3, new byte[picture.Width * 3]);
            var line = new byte[1 + length];
            line[0] = Paeth;
            for (var y = 0; y < picture.Height; y++)
            {
                var row = picture.Bytes.AsSpan(y * length, length);
                for (var x = 0; x < length; x++)
                    line[1 + x] = (byte)(row[x] - (x < 3 ? above[x] : Nearest(row[x - 3], above[x], above[x - 3])));
                zlib.Write(line);
                row.CopyTo(above);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>PNG's predictor (Paeth): of equally near ones the left, then the one above.</summary>
    static byte Nearest(byte left, byte above, byte corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
