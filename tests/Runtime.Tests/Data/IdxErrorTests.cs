using System.IO.Compression;
using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data;

public class IdxErrorTests
{
    [Theory]
    [InlineData("", "byte 0", "a header of 4 bytes", "0")]
    [InlineData("00 00 08", "byte 0", "a header of 4 bytes", "3")]
    [InlineData("50 4B 03 04", "byte 0", "00 00, as all IDX files begin", "50 4B")]
    [InlineData("00 00 0A 01", "byte 2", "an element type of 08, 09, 0B, 0C, 0D or 0E", "0A")]
    [InlineData("00 00 08 00", "byte 3", "at least one dimension", "none")]
    [InlineData("00 00 08 02 00 00 00 01", "byte 4", "2 dimensions of 8 bytes", "4")]
    [InlineData("00 00 08 01 00 00 00 00", "byte 4", "a dimension from 1 to 2147483647", "0")]
    [InlineData("00 00 08 01 80 00 00 00", "byte 4", "a dimension from 1 to 2147483647", "2147483648")]
    [InlineData("00 00 0E 02 00 00 00 01 20 00 00 00", "byte 8", "less than 2 GiB of values", "4294967296 bytes or more")]
    [InlineData("00 00 08 02 00 00 00 02 00 00 00 02 01 02 03", "byte 12", "4 bytes of values (2x2)", "3")]
    [InlineData("00 00 0C 01 00 00 00 01 01 02 03 04 05", "byte 8", "4 bytes of values (1)", "5")]
    public void A_damaged_file_is_one_error_that_says_where(string hex, string place, string expected, string found)
    {
        using var folder = new TempFolder();
        var path = folder.Put("file", Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        var error = Assert.Throws<DataFormatException>(() => IdxFile.Read(path));

        Assert.Equal((path, place, expected, found), (error.File, error.Place, error.Expected, error.Found));
        Assert.Equal($"{path}, {place}: expected {expected}, found {found}.", error.Message);
    }

    [Fact]
    public void A_gzip_file_cut_anywhere_is_refused()
    {
        var packed = Packed();
        for (var length = 2; length < packed.Length; length++)
            Refused(packed[..length]);
    }

    [Fact]
    public void A_wrong_checksum_is_refused()
    {
        var packed = Packed();
        packed[^8] ^= 1;
        Assert.Equal("gzip data", Refused(packed).Place);
    }

    [Fact]
    public void Bytes_behind_the_compressed_data_are_refused()
        => Assert.Equal("gzip trailer", Refused([.. Packed(), 1, 2, 3]).Place);

    [Fact]
    public void A_second_compressed_part_is_refused() => Refused([.. Packed(), .. Packed()]);

    [Fact]
    public void A_header_that_claims_gigabytes_takes_no_memory()
    {
        // 2 GB less a little, in a compressed file whose last bytes tell the same lie.
        byte[] liar = [0, 0, 8, 1, 0x7F, 0, 0, 0, 1, 2, 3];
        var packed = Pack(liar);
        BitConverter.TryWriteBytes(packed.AsSpan(packed.Length - 4), 0x7F000000 + 8);
        using var folder = new TempFolder();
        var (plain, gzip) = (folder.Put("plain", liar), folder.Put("gzip", packed));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DataFormatException>(() => IdxFile.Read(plain));
        Assert.Throws<DataFormatException>(() => IdxFile.Read(gzip));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void Data_that_packs_a_thousandfold_is_read_all_the_same()
    {
        using var folder = new TempFolder();
        IdxFile.Create(new byte[1 << 20], 1 << 20).Write(folder["zeros"], compress: true);

        Assert.InRange(new FileInfo(folder["zeros"]).Length, 0, 2048);
        Assert.Equal(1 << 20, IdxFile.Read(folder["zeros"]).Bytes.Length);
    }

    [Fact]
    public void A_file_that_is_not_there_is_the_usual_error()
        => Assert.Throws<FileNotFoundException>(() => IdxFile.Read("no such file"));

    private static DataFormatException Refused(byte[] bytes)
    {
        using var folder = new TempFolder();
        var path = folder.Put("file.gz", bytes);
        return Assert.Throws<DataFormatException>(() => IdxFile.Read(path));
    }

    private static byte[] Packed() => Pack([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6]);

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
