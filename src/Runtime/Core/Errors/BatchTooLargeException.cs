using System.Globalization;

namespace NetDsl;

/// <summary>A batch has so many samples that what a network works out for them is more than one memory can hold.</summary>
public sealed class BatchTooLargeException : NetDslException
{
    /// <summary>Floats are counted for each sample, and some for all of them together.</summary>
    public BatchTooLargeException(string network, int batch, long floatsPerSample, long floats = 0)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"{network}, a batch of {batch} samples: expected at most {LargestOf(floatsPerSample, floats)} samples, found {batch}, which need {floatsPerSample * batch + floats} numbers of memory where {int.MaxValue} fit; give a smaller BatchSize."))
    {
        Network = network;
        Batch = batch;
        Largest = LargestOf(floatsPerSample, floats);
    }

    /// <summary>The network.</summary>
    public string Network { get; }

    /// <summary>Samples of the batch.</summary>
    public int Batch { get; }

    /// <summary>Samples of the largest batch that fits.</summary>
    public int Largest { get; }

    /// <summary>The floats that a batch needs.</summary>
    /// <exception cref="BatchTooLargeException">They are more than fit.</exception>
    internal static int Floats(string network, int batch, long floatsPerSample, long floats = 0)
        => floatsPerSample * batch + floats is <= int.MaxValue and var all ? (int)all
            : throw new BatchTooLargeException(network, batch, floatsPerSample, floats);

    private static int LargestOf(long floatsPerSample, long floats) => (int)((int.MaxValue - floats) / floatsPerSample);
}
