using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using NetDsl.Serialization;

namespace NetDsl.Checkpoints;

/// <summary>CRC-32C over all notes and tensors, in the order of their names: the format has none of its own, and a flipped bit
/// in a weight would pass for a weight. It finds damage, not malice.</summary>
/// <remarks>Whatever a loaded value depends on is in it: notes, names, element types, shapes and bytes.</remarks>
internal static class CheckpointChecksum
{
    /// <summary>Of what is about to be written.</summary>
    public static string Of(IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string> notes)
    {
        var crc = Notes(notes);
        foreach (var tensor in tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            crc = Heading(crc, tensor.Name, TensorType.F32, tensor.Shape.AsSpan());
            crc = Floats(crc, tensor.Values.Span);
        }

        return $"{crc:x8}";
    }

    /// <summary>Of what was read. Numbers are taken as they stand in the file, not converted.</summary>
    public static string Of(SafetensorsFile file)
    {
        var crc = Notes(file.Metadata);
        foreach (var tensor in file.Tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            crc = Heading(crc, tensor.Name, tensor.Type, tensor.Shape.AsSpan());
            crc = Bytes(crc, tensor.Bytes);
        }

        return $"{crc:x8}";
    }

    /// <summary>What makes numbers of the bytes: the same bytes as whole numbers would be other weights.</summary>
    private static uint Heading(uint crc, string name, TensorType type, ReadOnlySpan<int> shape)
        => Text(crc, $"{name}\n{type}\n{ShapeText.Of(shape)}\n");

    private static uint Floats(uint crc, ReadOnlySpan<float> values)
    {
        if (BitConverter.IsLittleEndian)
            return Bytes(crc, MemoryMarshal.AsBytes(values));
        foreach (var value in values)
            crc = BitOperations.Crc32C(crc, BitConverter.SingleToUInt32Bits(value));
        return crc;
    }

    // Runs once, over megabytes, when a program starts: it cannot wait for the JIT to find out that it is worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Bytes(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var rest in bytes)
            crc = BitOperations.Crc32C(crc, rest);
        return crc;
    }

    private static uint Notes(IReadOnlyDictionary<string, string> notes)
    {
        var crc = uint.MaxValue;
        foreach (var (name, text) in notes.OrderBy(note => note.Key, StringComparer.Ordinal))
            if (name != CheckpointNames.Checksum)
                crc = Text(crc, $"{name}\n{text}\n");
        return crc;
    }

    private static uint Text(uint crc, string text) => Bytes(crc, Encoding.UTF8.GetBytes(text));
}
