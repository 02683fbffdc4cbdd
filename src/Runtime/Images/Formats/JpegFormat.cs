using System.Buffers.Binary;

namespace NetDsl.Data;

/// <summary>JPEG: segments of marker, length and what they hold, compressed data after some of them, then the marker of the end. The
/// decoder takes missing data for grey.</summary>
internal sealed class JpegFormat : PictureFormat
{
    private const byte Mark = 0xFF, Stuffed = 0x00, FirstRestart = 0xD0, LastRestart = 0xD7, End = 0xD9;

    /// <summary>Each 8 x 8 pixels take at least one bit.</summary>
    public override int MostPixelsPerByte => 8 * 64;

    protected override byte[] Signature { get; } = [Mark, 0xD8, Mark];

    public override void Check(string path, ReadOnlySpan<byte> bytes)
    {
        var at = Signature.Length - 1;
        while (NextMarker(bytes, at) is var marker && bytes[marker] != End)
        {
            if (marker + 3 > bytes.Length || (at = marker + 1 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(marker + 1)..])) > bytes.Length)
                throw Cut(path, bytes.Length);
        }

        // Where the next marker's second byte stands. FF 00 is a value FF of compressed data, and restarts are part of it; between
        // segments some files have a few bytes too many, which are no marker either.
        int NextMarker(ReadOnlySpan<byte> bytes, int from)
        {
            for (var at = from; at < bytes.Length - 1; at++)
                if (bytes[at] == Mark && bytes[at + 1] is not (Mark or Stuffed or (>= FirstRestart and <= LastRestart)))
                    return at + 1;
            throw Cut(path, bytes.Length);
        }
    }
}
