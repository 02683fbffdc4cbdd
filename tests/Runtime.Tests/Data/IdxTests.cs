using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data;

public class IdxTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_written_is_read_again(bool compress)
    {
        using var folder = new TempFolder();
        byte[] values = [.. Enumerable.Range(0, 24).Select(i => (byte)(i * 9))];

        IdxFile.Create(values, 2, 3, 4).Write(folder["values"], compress);
        var read = IdxFile.Read(folder["values"]);

        Assert.Equal(IdxType.UInt8, read.Type);
        Assert.Equal([2, 3, 4], read.Dimensions.ToArray());
        Assert.Equal(values, read.Bytes.ToArray());
        Assert.Equal(compress, File.ReadAllBytes(folder["values"])[0] == 0x1F);
    }

    [Fact]
    public void Equal_arrays_give_equal_bytes()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "one", "two" })
            IdxFile.Create(new byte[1000], 10, 100).Write(folder[name], compress: true);

        Assert.Equal(File.ReadAllBytes(folder["one"]), File.ReadAllBytes(folder["two"]));
    }

    [Fact]
    public void A_plain_file_is_laid_out_as_published()
    {
        using var folder = new TempFolder();
        IdxFile.Create(IdxType.Int16, new byte[] { 0, 1, 0xFF, 0xFE }, 2).Write(folder["file"]);

        Assert.Equal([0, 0, 0x0B, 1, 0, 0, 0, 2, 0, 1, 0xFF, 0xFE], File.ReadAllBytes(folder["file"]));
    }

    [Theory]
    [InlineData(IdxType.UInt8, new byte[] { 0, 255 }, new[] { 0f, 255 })]
    [InlineData(IdxType.Int8, new byte[] { 0, 255 }, new[] { 0f, -1 })]
    [InlineData(IdxType.Int16, new byte[] { 1, 0, 0xFF, 0xFE }, new[] { 256f, -2 })]
    [InlineData(IdxType.Int32, new byte[] { 0, 1, 0, 0, 0xFF, 0xFF, 0xFF, 0xFD }, new[] { 65536f, -3 })]
    [InlineData(IdxType.Float32, new byte[] { 0x3F, 0x80, 0, 0, 0xC0, 0, 0, 0 }, new[] { 1f, -2 })]
    [InlineData(IdxType.Float64, new byte[] { 0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 8, 0, 0, 0, 0, 0, 0 }, new[] { 1.5f, -3 })]
    public void Every_type_of_element_is_understood(IdxType type, byte[] bytes, float[] values)
    {
        using var folder = new TempFolder();
        IdxFile.Create(type, bytes, 2).Write(folder["file"]);
        var read = IdxFile.Read(folder["file"]);

        Assert.Equal(type, read.Type);
        Assert.Equal(values, read.ToFloats());
        if (type < IdxType.Float32)
            Assert.Equal(values, read.ToInts().Select(value => (float)value));
        else
            Assert.Equal("Float", Assert.Throws<DataFormatException>(read.ToInts).Found[..5]);
    }

    [Fact]
    public void Values_must_fill_their_dimensions()
        => Assert.Throws<ShapeMismatchException>(() => IdxFile.Create(new byte[11], 3, 4));
}
