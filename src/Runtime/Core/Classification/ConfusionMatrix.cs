using System.Collections.Immutable;

namespace NetDsl;

/// <summary>How often samples of each class (rows) were taken for each class (columns).</summary>
public sealed class ConfusionMatrix
{
    private readonly long[] _counts;

    internal ConfusionMatrix(ImmutableArray<string> labels)
    {
        Labels = labels;
        _counts = new long[labels.Length * labels.Length];
    }

    /// <summary>The classes.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>All samples.</summary>
    public long Total => _counts.Sum();

    /// <summary>The samples that were recognised.</summary>
    public long Correct => Enumerable.Range(0, Labels.Length).Sum(i => this[i, i]);

    /// <summary>The part that was recognised; 0 if there are no samples.</summary>
    public double Accuracy => Ratio(Correct, Total);

    /// <summary>How many samples of class <paramref name="actual"/> were taken for <paramref name="predicted"/>.</summary>
    public long this[int actual, int predicted]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)predicted, (uint)Labels.Length, nameof(predicted));
            return _counts[actual * Labels.Length + predicted];
        }
    }

    /// <summary>The matrix as a table with a line and a column for each class.</summary>
    public override string ToString() => ConfusionTable.Write(this);

    internal void Add(int actual, int predicted) => _counts[actual * Labels.Length + predicted]++;

    internal ClassScore ScoreOf(int label)
    {
        long support = 0, taken = 0;
        for (var other = 0; other < Labels.Length; other++)
        {
            support += this[label, other];
            taken += this[other, label];
        }

        return new(
            Labels[label], Ratio(this[label, label], taken), Ratio(this[label, label], support),
            Ratio(2 * this[label, label], support + taken), support);
    }

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
