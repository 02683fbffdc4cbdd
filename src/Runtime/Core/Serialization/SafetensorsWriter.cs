using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetDsl.Serialization;

/// <summary>Writes safetensors files of floats. Equal tensors and notes give equal bytes, in whatever order they come.</summary>
public static class SafetensorsWriter
{
    internal const string MetadataName = "__metadata__";

    /// <summary>Data begins at a multiple of this, so that it can be used where it lies in memory.</summary>
    private const int Alignment = 8;

    /// <summary>Writes the file aside and moves it into place.</summary>
    public static void Write(
        string path, IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var sorted = tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal).ToArray();
        Check(sorted);
        var header = Header(sorted, metadata);
        AtomicFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[SafetensorsHeader.PrefixLength];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach (var tensor in sorted)
                WriteValues(stream, tensor.Values.Span);
        });
    }

    private static void Check(ReadOnlySpan<NamedTensor> sorted)
    {
        string? before = null;
        foreach (var (name, shape, values) in sorted)
        {
            if (name is MetadataName || name == before)
                throw new ArgumentException($"Two tensors, or a tensor and the notes, would have the name '{name}'.");
            long count = 1;
            foreach (var extent in shape)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(extent, "tensors");
                count = Math.Min(count * extent, int.MaxValue);
            }

            if (count != values.Length)
                throw new ShapeMismatchException(
                    $"tensor '{name}'", $"{count} values ({ShapeText.Of(shape.AsSpan())})", $"{values.Length}");
            before = name;
        }
    }

    private static ReadOnlySpan<byte> PaddingFor(int length) => "       "u8[..(-length & Alignment - 1)];

    private static byte[] Header(ReadOnlySpan<NamedTensor> sorted, IReadOnlyDictionary<string, string>? metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Names are written as they are: nothing here ends up in a page of HTML, which the default escapes for.
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteMetadata(json, metadata);
            long offset = 0;
            foreach (var (name, shape, values) in sorted)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", "F32");
                json.WriteStartArray("shape");
                foreach (var extent in shape)
                    json.WriteNumberValue(extent);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += (long)values.Length * sizeof(float));
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        buffer.Write(PaddingFor(buffer.WrittenCount));
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string>? metadata)
    {
        if (metadata is null)
            return;
        json.WriteStartObject(MetadataName);
        foreach (var (name, text) in metadata.OrderBy(note => note.Key, StringComparer.Ordinal))
            json.WriteString(name, text);
        json.WriteEndObject();
    }

    private static void WriteValues(Stream stream, ReadOnlySpan<float> values)
    {
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(values));
            return;
        }

        Span<byte> element = stackalloc byte[sizeof(float)];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteSingleLittleEndian(element, value);
            stream.Write(element);
        }
    }
}
