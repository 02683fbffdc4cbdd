using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NetDsl.Serialization;

/// <summary>One tensor of a safetensors file.</summary>
public sealed class TensorEntry
{
    private readonly byte[] _bytes;

    internal TensorEntry(string name, TensorType type, ImmutableArray<int> shape, byte[] bytes)
    {
        Name = name;
        Type = type;
        Shape = shape;
        _bytes = bytes;
    }

    /// <summary>The name, unique in its file.</summary>
    public string Name { get; }

    /// <summary>What the numbers are.</summary>
    public TensorType Type { get; }

    /// <summary>The extents, the slowest first; empty for a single number. An extent can be 0.</summary>
    public ImmutableArray<int> Shape { get; }

    /// <summary>How many numbers there are.</summary>
    public int Count => _bytes.Length / TensorElement.Size(Type);

    /// <summary>The numbers as they stand in the file, low bytes first.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The numbers as floats; those with more digits than a float has are rounded.</summary>
    public float[] ReadFloats()
    {
        var values = new float[Count];
        CopyTo(values);
        return values;
    }

    /// <summary>The same into memory that is there already, which must be long enough.</summary>
    public void CopyTo(Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, Count, nameof(values));
        if (Type == TensorType.F32 && BitConverter.IsLittleEndian)
        {
            MemoryMarshal.Cast<byte, float>(_bytes).CopyTo(values);
            return;
        }

        var size = TensorElement.Size(Type);
        for (var i = 0; i < Count; i++)
            values[i] = TensorElement.ToFloat(Type, _bytes.AsSpan(i * size, size));
    }
}
