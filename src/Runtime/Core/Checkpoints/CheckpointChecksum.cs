using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using NetDsl.Serialization;

namespace NetDsl.Checkpoints;

/// <summary>CRC-32C over all notes and tensors, in the order of their names: the format has none of its own, and a flipped bit
/// in a weight would pass for a weight. It finds damage, not malice.</summary>
static class CheckpointChecksum
{
    /// <summary>Of what is about to be written.</summary>
    public static string Of(IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string> notes)
    {
        var crc = Notes(notes);
        foreach (var tensor in tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            crc = Text(crc, $"{tensor.Name}\n{ShapeText.Of(tensor.Shape.AsSpan())}\n");
            foreach (var value in tensor.Values.Span)
                crc = BitOperations.Crc32C(crc, BitConverter.SingleToUInt32Bits(value));
        }

        return $"{crc:x8}";
    }

    /// <summary>Of what was read. Floats are taken as they stand in the file, not converted.</summary>
    public static string Of(SafetensorsFile file)
    {
        var crc = Notes(file.Metadata);
        foreach (var tensor in file.Tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            crc = Text(crc, $"{tensor.Name}\n{ShapeText.Of(tensor.Shape.AsSpan())}\n");
            var words = MemoryMarshal.Cast<byte, uint>(tensor.Bytes);
            foreach (var word in words)
                crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word));
            foreach (var rest in tensor.Bytes[(words.Length * sizeof(uint))..])
                crc = BitOperations.Crc32C(crc, rest);
        }

        return $"{crc:x8}";
    }

    static uint Notes(IReadOnlyDictionary<string, string> notes)
    {
        var crc = uint.MaxValue;
        foreach (var (name, text) in notes.OrderBy(note => note.Key, StringComparer.Ordinal))
            if (name != CheckpointNames.Checksum)
                crc = Text(crc, $"{name}\n{text}\n");
        return crc;
    }

    static uint Text(uint crc, string text)
    {
        foreach (var unit in Encoding.UTF8.GetBytes(text))
            crc = BitOperations.Crc32C(crc, unit);
        return crc;
    }
}
