using System.Collections.Immutable;

namespace NetDsl;

/// <summary>Which labels a network finds in a sample.</summary>
public sealed class MultiLabelPrediction
{
    internal MultiLabelPrediction(ImmutableArray<string> names, ImmutableArray<float> probabilities, float threshold)
    {
        Probabilities = probabilities;
        Found = [.. Enumerable.Range(0, names.Length).Where(i => probabilities[i] > threshold)
            .Select(i => new ClassProbability(names[i], i, probabilities[i]))];
    }

    /// <summary>The probability of each label.</summary>
    public ImmutableArray<float> Probabilities { get; }

    /// <summary>The labels that hold, in the order in which the network has them.</summary>
    public ImmutableArray<ClassProbability> Found { get; }

    /// <summary>Whether the label of this number holds.</summary>
    public bool Has(int label) => Found.Any(found => found.Index == label);

    /// <inheritdoc/>
    public override string ToString() => Found.IsEmpty ? "none" : string.Join(", ", Found);
}
