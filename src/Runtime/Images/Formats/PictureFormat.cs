namespace NetDsl.Data;

/// <summary>What a picture's file format lets one check before it is decoded. The decoder believes what a file says and decodes what
/// it can of a damaged one.</summary>
internal abstract class PictureFormat
{
    private static readonly PictureFormat[] All = [new PngFormat(), new JpegFormat(), new BmpFormat()];

    /// <summary>The endings of files that are taken for pictures.</summary>
    public static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".bmp"];

    /// <summary>So many first bytes tell every format from the others.</summary>
    public static int LongestSignature => All.Max(format => format.Signature.Length);

    /// <summary>How the first bytes read.</summary>
    protected abstract byte[] Signature { get; }

    /// <summary>The most pixels that a byte of a file can stand for: a header that claims more of them is wrong.</summary>
    public abstract int MostPixelsPerByte { get; }

    /// <summary>The format of a file, by its first bytes.</summary>
    /// <exception cref="DataFormatException">It is none that is known.</exception>
    public static PictureFormat Of(string path, ReadOnlySpan<byte> bytes)
    {
        foreach (var format in All)
            if (bytes.StartsWith(format.Signature))
                return format;
        throw new DataFormatException(
            path, 0, "a PNG, JPEG or BMP picture",
            bytes.IsEmpty ? "an empty file" : Convert.ToHexString(bytes[..Math.Min(bytes.Length, 4)]));
    }

    /// <summary>Refuses a file that was cut, or is damaged in a way that can be told without decoding it.</summary>
    public abstract void Check(string path, ReadOnlySpan<byte> bytes);

    /// <summary>The size that a sound file claims, where the decoder takes a large claim for damage and does not tell; else null.</summary>
    public virtual ImageSize? Claimed(ReadOnlySpan<byte> bytes) => null;

    protected static DataFormatException Cut(string path, long length) => new(path, length, "more of the picture", "the end of the file");
}
