using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>Gives samples that do not lie in memory, such as pictures in files. One instance serves many threads at once.</summary>
public abstract class SampleDecoder
{
    /// <summary>The shape of a sample.</summary>
    public abstract ImmutableArray<int> Shape { get; }

    /// <summary>How many samples there are.</summary>
    public abstract int Count { get; }

    /// <summary>Writes all values of one sample: the same ones each time. What it throws ends the training, evaluation or prediction that needed
    /// the sample.</summary>
    public abstract void Decode(int sample, Span<byte> values);
}
