using System.Buffers.Binary;

namespace NetDsl.Data;

/// <summary>PNG: chunks of length, name, data and checksum, to the one that is called IEND.</summary>
internal sealed class PngFormat : PictureFormat
{
    /// <summary>Deflate packs 1,032 bytes into one at best, and a byte can hold eight pixels.</summary>
    public override int MostPixelsPerByte => 8 * 1032;

    protected override byte[] Signature { get; } = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The first chunk is the header, and begins with width and height.</summary>
    public override ImageSize? Claimed(ReadOnlySpan<byte> bytes)
    {
        const int Header = 12, Width = 16, Height = 20;
        return bytes[Header..].StartsWith("IHDR"u8) && bytes.Length >= Height + sizeof(int)
            ? new(BinaryPrimitives.ReadInt32BigEndian(bytes[Height..]), BinaryPrimitives.ReadInt32BigEndian(bytes[Width..])) : null;
    }

    public override void Check(string path, ReadOnlySpan<byte> bytes)
    {
        const int Frame = 12;
        for (var at = Signature.Length; ;)
        {
            if (bytes.Length - at < Frame)
                throw Cut(path, bytes.Length);
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - Frame)
                throw new DataFormatException(
                    path, at, $"a chunk of at most {bytes.Length - at - Frame} bytes, which is all there are", $"{length}");
            var named = bytes.Slice(at + 4, 4 + (int)length);
            var (stored, computed) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + (int)length)..]), Crc32.Of(named));
            if (stored != computed)
                throw new DataFormatException(path, at, $"a chunk with the checksum {stored:x8}", $"{computed:x8}");
            if (named.StartsWith("IEND"u8))
                return;
            at += Frame + (int)length;
        }
    }
}
