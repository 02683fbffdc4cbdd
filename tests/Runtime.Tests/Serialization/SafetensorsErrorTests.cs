using System.Text;
using NetDsl.Serialization;

namespace NetDsl.Runtime.Tests.Serialization;

public class SafetensorsErrorTests
{
    private const string T = "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]";

    private const string LongNumber = "a whole number from 0 to 9223372036854775807";

    [Theory]
    [InlineData("", 0, "byte 8", "a header that begins with '{'")]
    [InlineData(" {}", 0, "byte 8", "a header that begins with '{'")]
    [InlineData("{", 0, "byte 8", "a header of sound JSON, three levels deep")]
    [InlineData("{}x", 0, "byte 10", "a header of sound JSON, three levels deep")]
    [InlineData("{} {}", 0, "byte 11", "a header of sound JSON, three levels deep")]
    [InlineData("{\"a\":{\"shape\":[[1]]}}", 4, "byte 23", "a header of sound JSON, three levels deep")]
    [InlineData("{\"a\":1}", 4, "byte 13", "an object for tensor 'a'")]
    [InlineData("{\"a\":{}}", 4, "byte 14", "dtype, shape and data_offsets of tensor 'a'")]
    [InlineData("{\"a\":{" + T + "},\"a\":{" + T + "}}", 4, null, "each name once")]
    [InlineData("{\"a\":{" + T + ",\"shape\":[1]}}", 4, null, "dtype, shape and data_offsets of tensor 'a', each once")]
    [InlineData("{\"a\":{" + T + ",\"color\":1}}", 4, null, "dtype, shape and data_offsets of tensor 'a', each once")]
    [InlineData("{\"a\":{\"dtype\":7}}", 4, "byte 22", "a dtype")]
    [InlineData("{\"a\":{\"shape\":7}}", 4, "byte 22", "a shape in brackets")]
    [InlineData("{\"a\":{\"shape\":[-1]}}", 4, "byte 23", "a whole number from 0 to 2147483647")]
    [InlineData("{\"a\":{\"shape\":[1.5]}}", 4, "byte 23", "a whole number from 0 to 2147483647")]
    [InlineData("{\"a\":{\"shape\":[2147483648]}}", 4, "byte 23", "a whole number from 0 to 2147483647")]
    [InlineData("{\"a\":{\"data_offsets\":7}}", 4, "byte 29", "two offsets in brackets")]
    [InlineData("{\"a\":{\"data_offsets\":[0]}}", 4, "byte 31", LongNumber)]
    [InlineData("{\"a\":{\"data_offsets\":[0,1,2]}}", 4, "byte 34", "two offsets in brackets")]
    [InlineData("{\"a\":{\"data_offsets\":[0,9223372036854775808]}}", 4, "byte 32", LongNumber)]
    [InlineData("{\"__metadata__\":[]}", 0, "byte 24", "an object of strings")]
    [InlineData("{\"__metadata__\":{\"a\":1}}", 0, "byte 29", "a string for 'a'")]
    [InlineData("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", 0, null, "each name once")]
    [InlineData("{\"__metadata__\":{},\"__metadata__\":{}}", 0, null, "each name once")]
    [InlineData("{\"\\ud800\":{" + T + "}}", 4, "byte 9", "a string of whole characters")]
    public void A_header_that_is_not_as_the_format_says(string header, int data, string? place, string expected)
    {
        var error = Refused(header, data);
        Assert.Equal((place ?? error.Place, expected), (error.Place, error.Expected));
    }

    [Theory]
    [InlineData("[1]", 0, 8, 8, "4 bytes of data (1 of F32)", "8")]
    [InlineData("[]", 0, 8, 8, "4 bytes of data (scalar of F32)", "8")]
    [InlineData("[2]", 4, 12, 12, "data that begins at offset 0, where the one before ends", "4")]
    [InlineData("[2]", 0, 8, 7, "data that ends from 0 to 7", "8")]
    [InlineData("[0]", 0, -1, 0, null, null)]
    [InlineData("[65536,65536]", 0, 4, 4, "less than 2 GiB of data", "a shape of 65536x65536")]
    [InlineData("[2147483647,2147483647,2147483647,2147483647]", 0, 4, 4, "less than 2 GiB of data", null)]
    [InlineData("[2147483647,2147483647,0]", 0, 4, 4, "0 bytes of data (2147483647x2147483647x0 of F32)", "4")]
    public void Shapes_and_offsets_that_do_not_agree(
        string shape, long begin, long end, int data, string? expected, string? found)
    {
        var error = Refused($$$"""{"a":{"dtype":"F32","shape":{{{shape}}},"data_offsets":[{{{begin}}},{{{end}}}]}}""", data);
        Assert.Equal((expected ?? error.Expected, found ?? error.Found), (error.Expected, error.Found));
    }

    [Theory]
    [InlineData(8, 12, 12, "data that begins at offset 4, where the one before ends", "8")]
    [InlineData(0, 4, 4, "data that begins at offset 4, where the one before ends", "0")]
    [InlineData(2, 6, 6, "data that begins at offset 4, where the one before ends", "2")]
    [InlineData(4, 8, 9, "8 bytes, as the tensors have together", "9")]
    public void Holes_and_overlaps(int begin, int end, int data, string expected, string found)
    {
        var second = $$$""" "b":{"dtype":"F32","shape":[1],"data_offsets":[{{{begin}}},{{{end}}}]} """;
        var error = Refused("{\"a\":{" + T + "}," + second + "}", data);
        Assert.Equal((expected, found), (error.Expected, error.Found));
    }

    [Fact]
    public void A_type_that_is_not_known_is_named()
    {
        var error = Refused("""{"a":{"dtype":"F8_E4M3"}}""", 0);
        Assert.StartsWith("a dtype of BOOL, U8", error.Expected, StringComparison.Ordinal);
        Assert.Equal("'F8_E4M3'", error.Found);
    }

    [Fact]
    public void A_header_is_in_utf8()
    {
        byte[] header = [.. "{\"a"u8, 0xFF, .. "\":{}}"u8];
        Assert.Equal("a header in UTF-8", Refused([.. BitConverter.GetBytes((long)header.Length), .. header]).Expected);
    }

    [Fact]
    public void A_shape_has_few_dimensions()
    {
        var shape = string.Join(',', Enumerable.Repeat(1, 65));
        Assert.Equal("at most 64 dimensions", Refused($$$"""{"a":{"shape":[{{{shape}}}]}}""", 0).Expected);
    }

    [Theory]
    [InlineData(3, "the length of a safetensors header, at most 2", "3")]
    [InlineData(100_000_001, "the length of a safetensors header, at most 2", "100000001")]
    [InlineData(long.MaxValue, "the length of a safetensors header, at most 2", "9223372036854775807")]
    [InlineData(-1, "the length of a safetensors header, at most 2", "18446744073709551615")]
    public void A_header_longer_than_the_file_is_refused_before_memory_is_taken(long length, string expected, string found)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Refused([.. BitConverter.GetBytes(length), .. "{}"u8]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
        Assert.Equal(("byte 0", expected, found), (error.Place, error.Expected, error.Found));
    }

    [Fact]
    public void A_file_without_a_header_is_refused()
        => Assert.Equal(("byte 0", "8 more bytes", "3"), Parts(Refused([1, 2, 3])));

    [Fact]
    public void The_message_says_file_place_expected_and_found()
    {
        using var folder = new TempFolder();
        var path = folder.Put("net.safetensors", [1, 2, 3]);
        var error = Assert.Throws<CheckpointException>(() => SafetensorsFile.Open(path));
        Assert.Equal($"{path}, byte 0: expected 8 more bytes, found 3.", error.Message);
    }

    private static (string, string, string) Parts(CheckpointException error) => (error.Place, error.Expected, error.Found);

    private static CheckpointException Refused(string header, int data)
    {
        var bytes = Encoding.UTF8.GetBytes(header);
        return Refused([.. BitConverter.GetBytes((long)bytes.Length), .. bytes, .. new byte[data]]);
    }

    private static CheckpointException Refused(byte[] bytes)
    {
        using var folder = new TempFolder();
        var path = folder.Put("file", bytes);
        return Assert.Throws<CheckpointException>(() => SafetensorsFile.Open(path));
    }
}
