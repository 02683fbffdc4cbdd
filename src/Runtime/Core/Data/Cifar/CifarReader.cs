namespace NetDsl.Data;

/// <summary>Takes the records of a CIFAR file apart and holds each label against the classes.</summary>
internal static class CifarReader
{
    public static CifarFile Read(string path)
    {
        var bytes = WholeFile.Read(path);
        var count = bytes.Length / CifarFile.Record;
        if (bytes.Length == 0)
            throw new DataFormatException(path, Place(0), $"a record of {CifarFile.Record} bytes", "an empty file");
        if (bytes.Length % CifarFile.Record is > 0 and var rest)
            throw new DataFormatException(path, Place(count), $"a record of {CifarFile.Record} bytes", $"{rest}");
        var labels = new int[count];
        var pixels = GC.AllocateUninitializedArray<byte>(count * CifarFile.Picture);
        for (var i = 0; i < count; i++)
        {
            var record = bytes.AsSpan(i * CifarFile.Record, CifarFile.Record);
            labels[i] = record[0] < CifarFile.Classes
                ? record[0]
                : throw new DataFormatException(path, Place(i), $"a label from 0 to {CifarFile.Classes - 1}", $"{record[0]}");
            Interleave(record[1..], pixels.AsSpan(i * CifarFile.Picture));
        }

        return CifarFile.Create(pixels, labels);
    }

    /// <summary>Three planes to pixels of three colours.</summary>
    private static void Interleave(ReadOnlySpan<byte> planes, Span<byte> picture)
    {
        var red = planes[..CifarFile.Plane];
        var green = planes[CifarFile.Plane..(2 * CifarFile.Plane)];
        var blue = planes[(2 * CifarFile.Plane)..];
        for (var pixel = 0; pixel < CifarFile.Plane; pixel++)
            (picture[3 * pixel], picture[3 * pixel + 1], picture[3 * pixel + 2]) = (red[pixel], green[pixel], blue[pixel]);
    }

    private static string Place(int record) => $"record {record} (byte {(long)record * CifarFile.Record})";
}
