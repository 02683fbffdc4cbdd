using System.Buffers.Binary;
using System.Collections.Immutable;

namespace NetDsl.Serialization;

/// <summary>A file in the safetensors format: named tensors, and notes as pairs of strings.</summary>
public sealed class SafetensorsFile
{
    private readonly Dictionary<string, TensorEntry> _byName;

    private SafetensorsFile(string path, ImmutableArray<TensorEntry> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        Path = path;
        Tensors = tensors;
        Metadata = metadata;
        _byName = tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>The path the file was read from.</summary>
    public string Path { get; }

    /// <summary>The tensors, in the order of their bytes in the file.</summary>
    public IReadOnlyList<TensorEntry> Tensors { get; }

    /// <summary>The notes; empty where there are none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The tensor of this name, or null.</summary>
    public TensorEntry? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// Reads a file whole. Memory is taken only for bytes that are there: every length is held against the file's own first.
    /// </summary>
    /// <exception cref="CheckpointException">The file is damaged, or is no safetensors file.</exception>
    public static SafetensorsFile Open(string path)
    {
        Data.RequireFile.NoFolder(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        Fill(path, stream, prefix);
        var rest = stream.Length - prefix.Length;
        var limit = Math.Min(SafetensorsHeader.MaxLength, rest);
        var headerLength = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (headerLength > (ulong)limit)
            throw new CheckpointException(path, 0, $"the length of a safetensors header, at most {limit}", $"{headerLength}");

        var bytes = new byte[headerLength];
        Fill(path, stream, bytes);
        var header = SafetensorsHeaderReader.Read(path, bytes, rest - bytes.Length);
        var tensors = ImmutableArray.CreateBuilder<TensorEntry>(header.Tensors.Length);
        foreach (var record in header.Tensors)
        {
            var values = GC.AllocateUninitializedArray<byte>((int)(record.End - record.Begin));
            Fill(path, stream, values);
            tensors.Add(new(record.Name, record.Type, record.Shape, values));
        }

        return new(path, tensors.MoveToImmutable(), header.Metadata);
    }

    private static void Fill(string path, FileStream stream, Span<byte> bytes)
    {
        var offset = stream.Position;
        var found = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (found < bytes.Length)
            throw new CheckpointException(path, offset, $"{bytes.Length} more bytes", $"{found}");
    }
}
