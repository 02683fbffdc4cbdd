using System.Buffers.Binary;
using System.Text;
using NetDsl.Serialization;

namespace NetDsl.Runtime.Tests.Serialization;

public class SafetensorsTests
{
    private static readonly NamedTensor[] Tensors =
    [
        new("Hidden.weight", [2, 3], new float[] { 1, -2, 3.5f, float.NaN, float.PositiveInfinity, -0f }),
        new("Hidden.bias", [3], new float[] { 4, 5, 6 }),
        new("step", [], new float[] { 7 }),
        new("nothing", [0, 5], ReadOnlyMemory<float>.Empty),
    ];

    private static readonly Dictionary<string, string> Notes = new() { ["network"] = "Größe \"7\" 数", ["epoch"] = "3" };

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var folder = new TempFolder();
        SafetensorsWriter.Write(folder["file"], Tensors, Notes);
        var file = SafetensorsFile.Open(folder["file"]);

        Assert.Equal(["Hidden.bias", "Hidden.weight", "nothing", "step"], file.Tensors.Select(tensor => tensor.Name));
        foreach (var (name, shape, values) in Tensors)
        {
            var tensor = file.Find(name)!;
            Assert.Equal(TensorType.F32, tensor.Type);
            Assert.Equal(shape.ToArray(), tensor.Shape.ToArray());
            Assert.Equal(Bits(values.Span), Bits(tensor.ReadFloats()));
        }

        Assert.Equal(Notes.OrderBy(note => note.Key), file.Metadata.OrderBy(note => note.Key));
        Assert.Null(file.Find("no such"));
        Assert.Equal(["file"], folder.Names);
    }

    [Fact]
    public void The_bytes_are_those_of_the_format()
    {
        using var folder = new TempFolder();
        SafetensorsWriter.Write(folder["file"], Tensors[1..3], new Dictionary<string, string> { ["a"] = "ä<b" });

        var header = """{"__metadata__":{"a":"ä<b"},"Hidden.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"""
            + "\"step\":" + """{"dtype":"F32","shape":[],"data_offsets":[12,16]}}""";
        var padded = Encoding.UTF8.GetBytes(header).ToList();
        while (padded.Count % 8 != 0)
            padded.Add((byte)' ');
        byte[] values = [0, 0, 0x80, 0x40, 0, 0, 0xA0, 0x40, 0, 0, 0xC0, 0x40, 0, 0, 0xE0, 0x40];
        Assert.Equal([(byte)padded.Count, 0, 0, 0, 0, 0, 0, 0, .. padded, .. values], File.ReadAllBytes(folder["file"]));
    }

    [Fact]
    public void The_order_of_tensors_and_notes_makes_no_difference()
    {
        using var folder = new TempFolder();
        SafetensorsWriter.Write(folder["one"], Tensors, Notes);
        SafetensorsWriter.Write(folder["two"], Tensors.Reverse(), Notes.Reverse().ToDictionary());

        Assert.Equal(File.ReadAllBytes(folder["one"]), File.ReadAllBytes(folder["two"]));
    }

    [Fact]
    public void Data_begins_at_a_multiple_of_eight()
    {
        using var folder = new TempFolder();
        for (var length = 1; length <= 16; length++)
        {
            SafetensorsWriter.Write(folder["file"], [new(new string('n', length), [1], new float[1])]);
            Assert.Equal(0UL, BinaryPrimitives.ReadUInt64LittleEndian(File.ReadAllBytes(folder["file"])) % 8);
        }
    }

    [Theory]
    [InlineData("BOOL", "00 01", new[] { 0f, 1 })]
    [InlineData("U8", "00 FF", new[] { 0f, 255 })]
    [InlineData("I8", "01 FF", new[] { 1f, -1 })]
    [InlineData("U16", "01 00 FE FF", new[] { 1f, 65534 })]
    [InlineData("I16", "01 00 FE FF", new[] { 1f, -2 })]
    [InlineData("U32", "01 00 00 00 00 00 00 80", new[] { 1f, 2147483648 })]
    [InlineData("I32", "01 00 00 00 FD FF FF FF", new[] { 1f, -3 })]
    [InlineData("U64", "01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 80", new[] { 1f, 9223372036854775808 })]
    [InlineData("I64", "01 00 00 00 00 00 00 00 FC FF FF FF FF FF FF FF", new[] { 1f, -4 })]
    [InlineData("F16", "00 3C 00 C1", new[] { 1f, -2.5f })]
    [InlineData("BF16", "80 3F 20 C0", new[] { 1f, -2.5f })]
    [InlineData("F32", "00 00 80 3F 00 00 20 C0", new[] { 1f, -2.5f })]
    [InlineData("F64", "00 00 00 00 00 00 F0 3F 00 00 00 00 00 00 04 C0", new[] { 1f, -2.5f })]
    public void Every_type_of_number_is_understood(string type, string hex, float[] values)
    {
        using var folder = new TempFolder();
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var header = Encoding.UTF8.GetBytes(
            $$$"""{"t":{"dtype":"{{{type}}}","shape":[2],"data_offsets":[0,{{{bytes.Length}}}]}}""");
        folder.Put("file", [.. BitConverter.GetBytes((long)header.Length), .. header, .. bytes]);

        var tensor = SafetensorsFile.Open(folder["file"]).Tensors[0];

        Assert.Equal(type, $"{tensor.Type}");
        Assert.Equal(2, tensor.Count);
        Assert.Equal(bytes, tensor.Bytes.ToArray());
        Assert.Equal(values, tensor.ReadFloats());
        Assert.Throws<ArgumentOutOfRangeException>(() => tensor.CopyTo(new float[1]));
    }

    [Fact]
    public void Names_are_unique_and_values_fill_their_shape()
    {
        using var folder = new TempFolder();
        Assert.Throws<ArgumentException>(() => Write(new("a", [1], new float[1]), new("a", [1], new float[1])));
        Assert.Throws<ArgumentException>(() => Write(new NamedTensor("__metadata__", [1], new float[1])));
        Assert.Throws<ShapeMismatchException>(() => Write(new NamedTensor("a", [2, 3], new float[5])));
        Assert.Throws<ArgumentOutOfRangeException>(() => Write(new NamedTensor("a", [-1, -5], new float[5])));
        Assert.Empty(folder.Names);

        void Write(params NamedTensor[] tensors) => SafetensorsWriter.Write(folder["file"], tensors);
    }

    private static int[] Bits(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), BitConverter.SingleToInt32Bits);
}
