using System.Buffers.Binary;

namespace NetDsl.Data;

/// <summary>BMP, not packed: the rows lie behind the header. The decoder takes missing ones for black.</summary>
internal sealed class BmpFormat : PictureFormat
{
    /// <summary>Header lengths: of OS/2, which has its numbers in two bytes each, and the least of Windows.</summary>
    private const int Short = 12, Long = 40;

    public override int MostPixelsPerByte => 8;

    protected override byte[] Signature { get; } = "BM"u8.ToArray();

    public override void Check(string path, ReadOnlySpan<byte> bytes)
    {
        const int FileHeader = 14;
        if (bytes.Length < FileHeader + Short)
            throw Cut(path, bytes.Length);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[10..]);
        var header = BinaryPrimitives.ReadUInt32LittleEndian(bytes[FileHeader..]);
        if (header < Long && header != Short)
            throw new DataFormatException(path, FileHeader, $"a header of {Short}, or of {Long} bytes or more", $"{header}");
        if (header != Short && bytes.Length < FileHeader + Long)
            throw Cut(path, bytes.Length);
        var (width, height, bits) = header == Short
            ? (BinaryPrimitives.ReadUInt16LittleEndian(bytes[18..]),
                BinaryPrimitives.ReadInt16LittleEndian(bytes[20..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[24..]))
            : (BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]));
        if (header != Short && Packing(BinaryPrimitives.ReadUInt32LittleEndian(bytes[30..])) is { } packing)
            throw new DataFormatException(path, 30, "pixels that are not compressed, which is all of BMP that is read", packing);
        if (width <= 0 || height == 0)
            throw new DataFormatException(path, 18, "a width and a height", $"{width} and {height}");
        // A negative height says that the upper row comes first. Rows are filled up to four bytes.
        var rows = ((Int128)width * bits + 31) / 32 * 4 * Math.Abs((long)height);
        if (start < FileHeader + header || start + rows > bytes.Length)
            throw new DataFormatException(
                path, 10, $"{rows} bytes of pixels behind the header", $"{Math.Max(0, bytes.Length - (long)start)} from byte {start} on");
    }

    /// <summary>How the pixels of a sound file are packed; null where they are not, or by nothing that there is.</summary>
    private static string? Packing(uint compression) => compression switch
    {
        1 => "run lengths of bytes (BI_RLE8)",
        2 => "run lengths of half bytes (BI_RLE4)",
        4 => "a JPEG picture in them (BI_JPEG)",
        5 => "a PNG picture in them (BI_PNG)",
        _ => null,
    };
}
