namespace NetDsl.Data;

/// <summary>A column whose values are bytes (pixels), floats (features, regression targets) or ints (labels, tokens).</summary>
public sealed class DataColumn<T> : DataColumn where T : unmanaged
{
    /// <summary>Takes the values as they are, sample after sample; the memory is not copied.</summary>
    public DataColumn(ReadOnlyMemory<T> values, ReadOnlySpan<int> shape, string? name = null)
        : base(name, values.Length, shape)
    {
        if (typeof(T) != typeof(byte) && typeof(T) != typeof(float) && typeof(T) != typeof(int))
            throw new ShapeMismatchException(Label, "values of type byte, float or int", ElementText.Of(typeof(T)));
        Values = values;
    }

    /// <summary>All values, sample after sample.</summary>
    public ReadOnlyMemory<T> Values { get; }

    /// <inheritdoc/>
    public override Type ElementType => typeof(T);

    /// <summary>The values of one sample.</summary>
    public ReadOnlySpan<T> this[int sample]
    {
        get
        {
            CheckRange(sample, 1);
            return Values.Span.Slice(sample * SampleSize, SampleSize);
        }
    }

    /// <inheritdoc/>
    public override DataColumn<T> Slice(int start, int count)
    {
        CheckRange(start, count);
        return new(Values.Slice(start * SampleSize, count * SampleSize), Shape.AsSpan(), Name);
    }

    /// <inheritdoc/>
    public override DataColumn<T> Select(ReadOnlySpan<int> samples)
    {
        var chosen = new T[checked(samples.Length * SampleSize)];
        for (var i = 0; i < samples.Length; i++)
            this[samples[i]].CopyTo(chosen.AsSpan(i * SampleSize));
        return new(chosen, Shape.AsSpan(), Name);
    }
}
