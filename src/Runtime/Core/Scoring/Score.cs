namespace NetDsl;

/// <summary>How well a network does on a data set.</summary>
public class Score
{
    internal Score(double loss, int count, params ReadOnlySpan<Metric> metrics)
    {
        Loss = loss;
        Count = count;
        Metrics = metrics.ToArray();
    }

    /// <summary>The mean loss of a sample.</summary>
    public double Loss { get; }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>What else was measured, by name: what callbacks can watch and what a history keeps.</summary>
    public IReadOnlyList<Metric> Metrics { get; }
}
