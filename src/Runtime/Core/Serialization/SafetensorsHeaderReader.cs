using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace NetDsl.Serialization;

/// <summary>Reads the JSON header of a safetensors file token by token; whatever is not as the format says is an error.</summary>
internal ref struct SafetensorsHeaderReader
{
    /// <summary>Enough for any network, and few enough that a shape costs no more memory than the text it stands in.</summary>
    private const int MaxRank = 64;

    private readonly string _file;
    private Utf8JsonReader _json;

    private SafetensorsHeaderReader(string file, ReadOnlySpan<byte> header)
    {
        _file = file;
        _json = new(header, new JsonReaderOptions { MaxDepth = 3 });
    }

    public static SafetensorsHeader Read(string file, ReadOnlySpan<byte> header, long bufferLength)
    {
        var reader = new SafetensorsHeaderReader(file, header);
        if (header is not [(byte)'{', ..])
            throw reader.Wrong("a header that begins with '{'", "something else");
        if (!Utf8.IsValid(header))
            throw reader.Wrong("a header in UTF-8", "bytes that are not");
        try
        {
            return reader.ReadHeader(bufferLength);
        }
        catch (JsonException damage)
        {
            throw reader.Wrong("a header of sound JSON, three levels deep", "something else", damage);
        }
    }

    private SafetensorsHeader ReadHeader(long bufferLength)
    {
        var tensors = new Dictionary<string, TensorRecord>(StringComparer.Ordinal);
        Dictionary<string, string>? metadata = null;
        Expect(JsonTokenType.StartObject, "an object");
        while (NextName() is { } name)
        {
            if (name == SafetensorsWriter.MetadataName)
                metadata = metadata is null ? ReadMetadata() : throw Wrong("each name once", $"'{name}' again");
            else if (!tensors.TryAdd(name, ReadTensor(name)))
                throw Wrong("each name once", $"'{name}' again");
        }

        // What follows can only be blanks: anything else is a JsonException.
        _json.Read();
        return SafetensorsHeader.Check(_file, tensors.Values, metadata ?? [], bufferLength);
    }

    private Dictionary<string, string> ReadMetadata()
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        Expect(JsonTokenType.StartObject, "an object of strings");
        while (NextName() is { } name)
        {
            Expect(JsonTokenType.String, $"a string for '{name}'");
            if (!metadata.TryAdd(name, Text()))
                throw Wrong("each name once", $"'{name}' again");
        }

        return metadata;
    }

    private TensorRecord ReadTensor(string tensor)
    {
        TensorType? type = null;
        ImmutableArray<int>? shape = null;
        (long Begin, long End)? offsets = null;
        Expect(JsonTokenType.StartObject, $"an object for tensor '{tensor}'");
        while (NextName() is { } name)
        {
            if (name == "dtype" && type is null)
                type = ReadType();
            else if (name == "shape" && shape is null)
                shape = ReadShape();
            else if (name == "data_offsets" && offsets is null)
                offsets = ReadOffsets();
            else
                throw Wrong($"dtype, shape and data_offsets of tensor '{tensor}', each once", $"'{name}'");
        }

        if (type is null || shape is null || offsets is null)
            throw Wrong($"dtype, shape and data_offsets of tensor '{tensor}'", "not all of them");
        return new(tensor, type.Value, shape.Value, offsets.Value.Begin, offsets.Value.End);
    }

    private TensorType ReadType()
    {
        Expect(JsonTokenType.String, "a dtype");
        return TensorElement.Parse(Text()) ?? throw Wrong($"a dtype of {TensorElement.Names}", $"'{Text()}'");
    }

    private ImmutableArray<int> ReadShape()
    {
        var shape = ImmutableArray.CreateBuilder<int>();
        Expect(JsonTokenType.StartArray, "a shape in brackets");
        while (Next() != JsonTokenType.EndArray)
        {
            if (shape.Count == MaxRank)
                throw Wrong($"at most {MaxRank} dimensions", "more");
            shape.Add((int)Number(int.MaxValue));
        }

        return shape.ToImmutable();
    }

    private (long Begin, long End) ReadOffsets()
    {
        Expect(JsonTokenType.StartArray, "two offsets in brackets");
        Next();
        var begin = Number(long.MaxValue);
        Next();
        var end = Number(long.MaxValue);
        Expect(JsonTokenType.EndArray, "two offsets in brackets");
        return (begin, end);
    }

    private readonly long Number(long largest)
        => _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var value) && value >= 0 && value <= largest
            ? value
            : throw Wrong($"a whole number from 0 to {largest}", "something else");

    private string? NextName() => Next() == JsonTokenType.EndObject ? null : Text();

    private readonly string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException damage)
        {
            throw Wrong("a string of whole characters", "half of a surrogate pair", damage);
        }
    }

    private void Expect(JsonTokenType token, string what)
    {
        if (Next() != token)
            throw Wrong(what, $"{_json.TokenType}");
    }

    private JsonTokenType Next()
    {
        _json.Read();
        return _json.TokenType;
    }

    private readonly CheckpointException Wrong(string expected, string found, Exception? inner = null)
        => new(_file, SafetensorsHeader.PrefixLength + _json.TokenStartIndex, expected, found, inner);
}
