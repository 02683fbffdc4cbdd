namespace NetDsl.Data;

/// <summary>
/// Bytes that are decoded when a batch needs them, such as the pixels of pictures in files: on the threads beside the one that trains,
/// evaluates or predicts (<see cref="FitOptions.AugmentationThreads"/>). As many samples as there is room for are kept once they were decoded.
/// </summary>
public sealed class DecodedColumn : DataColumn
{
    /// <summary>The room for decoded samples where nothing else is said: 1 GiB.</summary>
    public const long UsualRoom = 1L << 30;

    private readonly DecodedSamples _samples;
    private readonly int[] _numbers;

    /// <summary>Takes all samples of a decoder, in their order. None is decoded yet.</summary>
    /// <param name="decoder">What gives the samples.</param>
    /// <param name="name">The network's name for this input; null where the order says which one it is.</param>
    /// <param name="room">So many bytes of samples are kept at most; others are decoded each time.</param>
    public DecodedColumn(SampleDecoder decoder, string? name = null, long room = UsualRoom)
        : this(new(decoder, room), [.. Enumerable.Range(0, decoder.Count)], name)
    {
    }

    private DecodedColumn(DecodedSamples samples, int[] numbers, string? name) : base(name, samples.Decoder.Shape.AsSpan(), numbers.Length)
        => (_samples, _numbers) = (samples, numbers);

    /// <inheritdoc/>
    public override Type ElementType => typeof(byte);

    /// <summary>Brings the values of one sample to where they are wanted. Many threads may do so at once.</summary>
    public void Read(int sample, Span<byte> values)
    {
        CheckRange(sample, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, SampleSize, nameof(values));
        _samples.Read(_numbers[sample], values);
    }

    /// <inheritdoc/>
    public override DecodedColumn Slice(int start, int count)
    {
        CheckRange(start, count);
        return new(_samples, _numbers[start..(start + count)], Name);
    }

    /// <summary>The samples with these numbers, in this order. None is decoded, and what is kept of them is shared.</summary>
    public override DecodedColumn Select(ReadOnlySpan<int> samples)
    {
        var chosen = new int[samples.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            CheckRange(samples[i], 1);
            chosen[i] = _numbers[samples[i]];
        }

        return new(_samples, chosen, Name);
    }

    /// <summary>All samples in memory, decoded on all processors.</summary>
    /// <exception cref="ShapeMismatchException">They have 2 GiB or more.</exception>
    public DataColumn<byte> Decode()
    {
        var bytes = (long)Count * SampleSize;
        if (bytes > Array.MaxLength)
            throw new ShapeMismatchException(Label, "less than 2 GiB, to be in memory at once", $"{bytes} bytes");
        var values = GC.AllocateUninitializedArray<byte>((int)bytes);
        InParallel.For(Count, threads: 0, sample => Read(sample, values.AsSpan(sample * SampleSize, SampleSize)));
        return new(values, Shape.AsSpan(), Name);
    }
}
