using System.Buffers.Binary;
using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>An array of numbers with its dimensions, as in the files of MNIST: the format called IDX.</summary>
public sealed class IdxFile
{
    internal IdxFile(string name, IdxType type, ImmutableArray<int> dimensions, ReadOnlyMemory<byte> bytes)
    {
        Name = name;
        Type = type;
        Dimensions = dimensions;
        Bytes = bytes;
    }

    /// <summary>The path the file was read from, for messages; empty for one that was made.</summary>
    public string Name { get; }

    /// <summary>What the values are.</summary>
    public IdxType Type { get; }

    /// <summary>The extents, the number of samples first. There is at least one, and none is 0.</summary>
    public ImmutableArray<int> Dimensions { get; }

    /// <summary>The values as they stand in the file: the last dimension runs fastest, high bytes come first.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads a file, compressed with gzip or not: its first bytes tell.</summary>
    /// <exception cref="DataFormatException">The file is damaged, or is no IDX file.</exception>
    public static IdxFile Read(string path) => IdxReader.Read(path);

    /// <summary>Makes a file of bytes.</summary>
    public static IdxFile Create(ReadOnlyMemory<byte> values, params ReadOnlySpan<int> dimensions)
        => Create(IdxType.UInt8, values, dimensions);

    /// <summary>Makes a file of values that are already in the file's byte order, high bytes first.</summary>
    public static IdxFile Create(IdxType type, ReadOnlyMemory<byte> bytes, params ReadOnlySpan<int> dimensions)
    {
        if (!Enum.IsDefined(type))
            throw new ArgumentOutOfRangeException(nameof(type));
        ArgumentOutOfRangeException.ThrowIfZero(dimensions.Length, nameof(dimensions));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions.Length, byte.MaxValue, nameof(dimensions));
        var length = (long)IdxElement.Size(type);
        foreach (var extent in dimensions)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(extent, nameof(dimensions));
            length = Math.Min(length * extent, int.MaxValue);
        }

        if (length != bytes.Length)
            throw new ShapeMismatchException("IDX values", $"{length} bytes ({ShapeText.Of(dimensions)})", $"{bytes.Length}");
        return new("", type, [.. dimensions], bytes);
    }

    /// <summary>Writes the file, aside first and then into place.</summary>
    public void Write(string path, bool compress = false) => IdxWriter.Write(this, path, compress);

    /// <summary>The values as whole numbers.</summary>
    /// <exception cref="DataFormatException">They are floating point numbers.</exception>
    public int[] ToInts()
    {
        if (Type is IdxType.Float32 or IdxType.Float64)
            throw new DataFormatException(Name, IdxReader.TypeOffset, "an element type of whole numbers", $"{Type}");
        var values = new int[Bytes.Length / IdxElement.Size(Type)];
        var bytes = Bytes.Span;
        for (var i = 0; i < values.Length; i++)
            values[i] = Type switch
            {
                IdxType.UInt8 => bytes[i],
                IdxType.Int8 => (sbyte)bytes[i],
                IdxType.Int16 => BinaryPrimitives.ReadInt16BigEndian(bytes[(2 * i)..]),
                _ => BinaryPrimitives.ReadInt32BigEndian(bytes[(4 * i)..]),
            };
        return values;
    }

    /// <summary>The values as floats; those that have more digits than a float are rounded.</summary>
    public float[] ToFloats()
    {
        if (Type is not (IdxType.Float32 or IdxType.Float64))
            return Array.ConvertAll(ToInts(), value => (float)value);
        var values = new float[Bytes.Length / IdxElement.Size(Type)];
        var bytes = Bytes.Span;
        for (var i = 0; i < values.Length; i++)
            values[i] = Type == IdxType.Float32
                ? BinaryPrimitives.ReadSingleBigEndian(bytes[(4 * i)..])
                : (float)BinaryPrimitives.ReadDoubleBigEndian(bytes[(8 * i)..]);
        return values;
    }
}
