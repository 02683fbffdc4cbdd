using System.Collections.Immutable;

namespace NetDsl.Serialization;

/// <summary>The header of a safetensors file: its tensors in the order of their bytes, and its notes.</summary>
internal sealed record SafetensorsHeader(ImmutableArray<TensorRecord> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The longest header that the format allows.</summary>
    public const int MaxLength = 100_000_000;

    /// <summary>The bytes in front of the header that give its length.</summary>
    public const int PrefixLength = sizeof(ulong);

    /// <summary>
    /// Holds the tensors against each other and the file: shapes must explain lengths, and lengths must fill the file from
    /// the end of the header to its last byte, without a hole and without two tensors sharing a byte.
    /// </summary>
    public static SafetensorsHeader Check(
        string file, IEnumerable<TensorRecord> tensors, IReadOnlyDictionary<string, string> metadata, long bufferLength)
    {
        // Empty tensors begin where the next one does, so the end decides second and the name last.
        ImmutableArray<TensorRecord> ordered =
            [.. tensors.OrderBy(t => t.Begin).ThenBy(t => t.End).ThenBy(t => t.Name, StringComparer.Ordinal)];
        long end = 0;
        foreach (var tensor in ordered)
        {
            if (tensor.Begin != end)
                throw Wrong(file, tensor, $"data that begins at offset {end}, where the one before ends", $"{tensor.Begin}");
            if (tensor.End < tensor.Begin || tensor.End > bufferLength)
                throw Wrong(file, tensor, $"data that ends from {tensor.Begin} to {bufferLength}", $"{tensor.End}");
            CheckLength(file, tensor);
            end = tensor.End;
        }

        if (end != bufferLength)
            throw new CheckpointException(file, "data", $"{end} bytes, as the tensors have together", $"{bufferLength}");
        return new(ordered, metadata);
    }

    private static void CheckLength(string file, TensorRecord tensor)
    {
        // An extent of 0 makes everything 0, so it is looked for before the product can grow too large.
        long length = tensor.Shape.Contains(0) ? 0 : TensorElement.Size(tensor.Type);
        foreach (var extent in tensor.Shape)
        {
            length *= extent;
            if (length > Array.MaxLength)
                throw Wrong(file, tensor, "less than 2 GiB of data", $"a shape of {ShapeText.Of(tensor.Shape.AsSpan())}");
        }

        if (length != tensor.End - tensor.Begin)
            throw Wrong(
                file, tensor, $"{length} bytes of data ({ShapeText.Of(tensor.Shape.AsSpan())} of {tensor.Type})",
                $"{tensor.End - tensor.Begin}");
    }

    private static CheckpointException Wrong(string file, TensorRecord tensor, string expected, string found)
        => new(file, $"tensor '{tensor.Name}'", expected, found);
}
