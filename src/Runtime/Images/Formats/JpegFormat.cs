using System.Buffers.Binary;

namespace NetDsl.Data;

/// <summary>JPEG: segments that begin with a marker, compressed data after some, to the marker of the end. The decoder takes missing data
/// for grey.</summary>
sealed class JpegFormat : PictureFormat
{
    const byte Mark = 0xFF, Stuffed = 0x00, FirstRestart = 0xD0, LastRestart = 0xD7, End = 0xD9, Scan = 0xDA;

    /// <summary>Each 8 x 8 pixels take at least one bit.</summary>
    public override int MostPixelsPerByte => 8 * 64;

    protected override byte[] Signature { get; } = [Mark, 0xD8, Mark];

    public override void Check(string path, ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; ;)
        {
            // Any number of FF may stand before a marker.
            while (at + 1 < bytes.Length && bytes[at] == Mark && bytes[at + 1] == Mark)
                at++;
            if (at + 1 >= bytes.Length)
                throw Cut(path, bytes.Length);
            if (bytes[at] != Mark)
                throw new DataFormatException(path, at, "a marker, FF", $"{bytes[at]:X2}");
            var marker = bytes[at + 1];
            if (marker == End)
                return;
            if (at + 4 > bytes.Length || at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]) is var next && next > bytes.Length)
                throw Cut(path, bytes.Length);
            at = marker == Scan ? AfterData(bytes, next) : next;
        }
    }

    /// <summary>Where the next marker stands that is not part of the compressed data; the length where there is none.</summary>
    static int AfterData(ReadOnlySpan<byte> bytes, int at)
    {
        while (bytes[at..].IndexOf(Mark) is var next && next >= 0 && (at += next) + 1 < bytes.Length)
        {
            if (bytes[at + 1] is not (Stuffed or (>= FirstRestart and <= LastRestart)))
                return at;
            at += 2;
        }

        return bytes.Length;
    }
}
