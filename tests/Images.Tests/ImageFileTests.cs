using System.Buffers.Binary;
using NetDsl.Data;
using StbImageWriteSharp;

namespace NetDsl.Images.Tests;

public class ImageFileTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 7)]
    [InlineData(32, 32)]
    public void Png_and_bmp_give_their_pixels_and_jpeg_nearly(int height, int width)
    {
        using var folder = new TempFolder();
        var pixels = Pictures.Colours(height, width);
        var png = ImageFile.Read(folder.Put("a.png", Pictures.Png(pixels, height, width)));
        Assert.Equal((new(height, width), 3), (png.Size, png.Channels));
        Assert.Equal(pixels, png.Pixels);
        Assert.Equal(pixels, ImageFile.Read(folder.Put("a.bmp", Pictures.Bmp(pixels, height, width))).Pixels);
        var jpeg = ImageFile.Read(folder.Put("a.jpg", Pictures.Jpeg(pixels, height, width))).Pixels;
        // Quality 90, at an edge.
        Assert.All(jpeg.Index(), at => Assert.InRange(at.Item, pixels[at.Index] - 20, pixels[at.Index] + 20));
    }

    [Fact]
    public void What_is_transparent_becomes_white_and_grey_weighs_the_colours()
    {
        using var folder = new TempFolder();
        byte[] pixels = [200, 100, 0, 255, 200, 100, 0, 0, 200, 100, 0, 51];
        var path = folder.Put("a.png", Pictures.Png(pixels, 1, 3, ColorComponents.RedGreenBlueAlpha));
        Assert.Equal([200, 100, 0, 255, 255, 255, 244, 224, 204], ImageFile.Read(path).Pixels);
        // 0.299 red + 0.587 green + 0.114 blue.
        Assert.Equal([118, 255, 228], ImageFile.Read(path, channels: 1).Pixels);
    }

    [Theory]
    [InlineData("", "byte 0", "an empty file")]
    [InlineData("47494638", "byte 0", "47494638")]
    [InlineData("FFD8FF", "byte 3", "the end of the file")]
    [InlineData("FFD8FFFFC000", "byte 6", "the end of the file")]
    [InlineData("FFD8FFC000020404", "byte 8", "the end of the file")]
    [InlineData("FFD8FFC00009FFD9", "byte 8", "the end of the file")]
    [InlineData("89504E470D0A1A0A00000000", "byte 12", "the end of the file")]
    [InlineData("89504E470D0A1A0A7FFFFFFF4948445200000000", "byte 8", "2147483647")]
    [InlineData("89504E470D0A1A0A000000004948445200000000", "byte 8", "a8a1ae0a")]
    [InlineData("424D0000", "byte 4", "the end of the file")]
    [InlineData("424D0000000000000000360000000D00000000000000000000000000", "byte 14", "13")]
    public void What_is_no_picture_is_one_error_that_says_where(string hex, string place, string found)
    {
        using var folder = new TempFolder();
        var path = folder.Put("a.png", Convert.FromHexString(hex));
        var error = Assert.Throws<DataFormatException>(() => ImageFile.Read(path));
        Assert.Equal((path, place, found), (error.File, error.Place, error.Found));
    }

    [Fact]
    public void A_picture_cut_anywhere_is_refused()
    {
        using var folder = new TempFolder();
        var pixels = Pictures.Colours(9, 9);
        foreach (var whole in new[] { Pictures.Png(pixels, 9, 9), Pictures.Jpeg(pixels, 9, 9), Pictures.Bmp(pixels, 9, 9) })
            for (var length = 0; length < whole.Length; length++)
                Assert.Throws<DataFormatException>(() => ImageFile.Read(folder.Put("cut", whole[..length])));
    }

    [Fact]
    public void A_header_that_claims_gigabytes_takes_no_memory()
    {
        using var folder = new TempFolder();
        var pixels = Pictures.Colours(8, 8);
        var png = Pictures.Png(pixels, 8, 8);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32.Of(png.AsSpan(12, 17)));
        var jpeg = Pictures.Jpeg(pixels, 8, 8);
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        jpeg.AsSpan(frame + 5, 4).Fill(0xF0);
        var bmp = Pictures.Bmp(pixels, 8, 8);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(18), 60_000);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(22), 60_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var liar in new[] { png, jpeg, bmp })
            Assert.Throws<DataFormatException>(() => ImageFile.Read(folder.Put("liar", liar)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
        // That the decoder has a limit of its own does not make damage of it.
        var error = Assert.Throws<DataFormatException>(() => ImageFile.Read(folder.Put("large", png)));
        Assert.Equal(("header", "at most 67108864 pixels", "60000x60000"), (error.Place, error.Expected, error.Found));
    }

    [Fact]
    public void A_picture_of_more_pixels_than_asked_for_is_refused()
    {
        using var folder = new TempFolder();
        var path = folder.Put("a.png", Pictures.Png(Pictures.Colours(20, 10), 20, 10));
        Assert.Equal(200, ImageFile.Read(path, mostPixels: 200).Pixels.Length / 3);
        Assert.Equal(("at most 199 pixels", "20x10"), Refused(() => ImageFile.Read(path, mostPixels: 199)));

        static (string, string) Refused(Action read) => Assert.Throws<DataFormatException>(read) is var error ? (error.Expected, error.Found) : default;
    }

    [Theory]
    [InlineData(1, "run lengths of bytes (BI_RLE8)")]
    [InlineData(2, "run lengths of half bytes (BI_RLE4)")]
    public void A_compressed_bmp_is_called_that_and_not_damaged(int compression, string found)
    {
        using var folder = new TempFolder();
        var bytes = Pictures.Bmp(Pictures.Colours(8, 8), 8, 8);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(30), compression);
        // Packed, it is shorter than its rows are.
        var error = Assert.Throws<DataFormatException>(() => ImageFile.Read(folder.Put("a.bmp", bytes[..80])));
        Assert.Equal(("byte 30", "pixels that are not compressed, which is all of BMP that is read", found), (error.Place, error.Expected, error.Found));
    }

    [Fact]
    public void A_folder_is_not_taken_for_a_file_that_one_may_not_read()
    {
        using var folder = new TempFolder();
        Assert.Equal($"{folder.Path}: expected a file, found a folder.", Assert.Throws<IOException>(() => ImageFile.Read(folder.Path)).Message);
    }

    [Fact]
    public void The_checksum_is_that_of_the_standard()
        => Assert.Equal((0xCBF43926, 0u), (Crc32.Of("123456789"u8), Crc32.Of([])));
}
