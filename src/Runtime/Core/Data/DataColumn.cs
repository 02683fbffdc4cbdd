using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>
/// One input or one target of a data set: the same number of values, in the same shape, for each sample. Pixels, features,
/// token ids, labels and regression targets are all columns.
/// </summary>
public abstract class DataColumn
{
    private protected DataColumn(string? name, ReadOnlySpan<int> shape, int count)
    {
        Name = name;
        Shape = [.. shape];
        SampleSize = SizeOf(shape);
        Count = count;
    }

    private protected DataColumn(string? name, int valueCount, ReadOnlySpan<int> shape) : this(name, shape, 0)
    {
        if (valueCount % SampleSize != 0)
            throw new ShapeMismatchException(
                Label, $"a whole number of samples of {SampleSize} values ({ShapeText.Of(shape)})", $"{valueCount} values");
        Count = valueCount / SampleSize;
    }

    /// <summary>The network's name for this input or target; null where the order alone says which one it is.</summary>
    public string? Name { get; }

    /// <summary>The shape of one sample, such as 28, 28, 1; empty for a single number.</summary>
    public ImmutableArray<int> Shape { get; }

    /// <summary>How many values one sample has.</summary>
    public int SampleSize { get; }

    /// <summary>How many samples there are.</summary>
    public int Count { get; }

    /// <summary>What the values are: byte, float or int.</summary>
    public abstract Type ElementType { get; }

    internal string Label => Name is null ? "column" : $"column '{Name}'";

    /// <summary>Some samples in a row, without copying them.</summary>
    public abstract DataColumn Slice(int start, int count);

    /// <summary>A copy of the samples with these numbers, in this order.</summary>
    public abstract DataColumn Select(ReadOnlySpan<int> samples);

    private protected void CheckRange(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - start);
    }

    private static int SizeOf(ReadOnlySpan<int> shape)
    {
        long size = 1;
        foreach (var extent in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(extent, nameof(shape));
            size *= extent;
            ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Array.MaxLength, nameof(shape));
        }

        return (int)size;
    }
}
