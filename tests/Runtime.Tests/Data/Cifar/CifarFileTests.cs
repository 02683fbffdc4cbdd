using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Cifar;

public class CifarFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_colours_of_a_pixel_come_together(bool packed)
    {
        using var folder = new TempFolder();
        var bytes = new byte[2 * 3073];
        (bytes[0], bytes[3073]) = (9, 4);
        // Red, green and blue of the second pixel of the first picture; red of the last pixel of the second.
        (bytes[2], bytes[1024 + 2], bytes[2048 + 2], bytes[3073 + 1024]) = (10, 20, 30, 40);
        var file = CifarFile.Read(folder.Put("file", packed ? Gzip.Pack(bytes) : bytes));

        Assert.Equal([9, 4], file.Labels.ToArray());
        Assert.Equal(2 * 3072, file.Pixels.Length);
        Assert.Equal([0, 0, 0, 10, 20, 30, 0], file.Pixels[..7].ToArray());
        Assert.Equal([40, 0, 0], file.Pixels[^3..].ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_written_is_read_again(bool compress)
    {
        using var folder = new TempFolder();
        var pixels = new byte[5 * 3072];
        new Random(1).NextBytes(pixels);
        CifarFile.Create(pixels, new[] { 0, 1, 9, 5, 5 }).Write(folder["file"], compress);
        var read = CifarFile.Read(folder["file"]);

        Assert.Equal(pixels, read.Pixels.ToArray());
        Assert.Equal([0, 1, 9, 5, 5], read.Labels.ToArray());
    }

    [Theory]
    [InlineData(0, "record 0 (byte 0)", "a record of 3073 bytes", "an empty file")]
    [InlineData(3072, "record 0 (byte 0)", "a record of 3073 bytes", "3072")]
    [InlineData(2 * 3073 + 7, "record 2 (byte 6146)", "a record of 3073 bytes", "7")]
    public void A_file_cut_short_is_one_error_that_says_where(int length, string place, string expected, string found)
        => Refused(new byte[length], place, expected, found);

    [Fact]
    public void A_label_that_is_no_class_is_named_with_its_record()
    {
        var bytes = new byte[3 * 3073];
        bytes[2 * 3073] = 10;
        Refused(bytes, "record 2 (byte 6146)", "a label from 0 to 9", "10");
    }

    [Fact]
    public void A_gzip_file_that_lies_about_its_length_takes_no_memory()
    {
        var packed = Gzip.Pack(new byte[3073]);
        BitConverter.TryWriteBytes(packed.AsSpan(packed.Length - 4), 0x7FFFFF00);
        using var folder = new TempFolder();
        var path = folder.Put("file", packed);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.StartsWith("gzip", Assert.Throws<DataFormatException>(() => CifarFile.Read(path)).Place);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void A_gzip_file_cut_or_continued_is_refused()
    {
        var packed = Gzip.Pack(new byte[3073]);
        foreach (byte[] damaged in new byte[][] { packed[..^1], packed[..^9], packed[..20], [.. packed, 1, 2, 3], [.. packed, .. packed] })
        {
            using var folder = new TempFolder();
            var path = folder.Put("file", damaged);
            Assert.StartsWith($"{path}, gzip", Assert.Throws<DataFormatException>(() => CifarFile.Read(path)).Message);
        }
    }

    [Fact]
    public void Pictures_and_labels_belong_together()
    {
        Assert.Throws<ShapeMismatchException>(() => CifarFile.Create(new byte[3072], new[] { 1, 2 }));
        Assert.Equal(1, Assert.Throws<LabelOutOfRangeException>(() => CifarFile.Create(new byte[2 * 3072], new[] { 1, 10 })).Sample);
    }

    private static void Refused(byte[] bytes, string place, string expected, string found)
    {
        using var folder = new TempFolder();
        var path = folder.Put("file", bytes);
        var error = Assert.Throws<DataFormatException>(() => CifarFile.Read(path));
        Assert.Equal((path, place, expected, found), (error.File, error.Place, error.Expected, error.Found));
    }
}
