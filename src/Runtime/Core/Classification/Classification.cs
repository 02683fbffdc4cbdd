using System.Collections.Immutable;

namespace NetDsl;

/// <summary>What a classifier takes a sample for.</summary>
public sealed class Classification
{
    private readonly ImmutableArray<string> _names;

    internal Classification(ImmutableArray<string> names, ImmutableArray<float> probabilities)
    {
        _names = names;
        Probabilities = probabilities;
        Index = MostProbable.Of(probabilities.AsSpan());
    }

    /// <summary>The most probable class: its name, or its number where classes have no names.</summary>
    public string Label => _names[Index];

    /// <summary>The number of the most probable class; of several that are equal, the first.</summary>
    public int Index { get; }

    /// <summary>How probable it is, from 0 to 1.</summary>
    public float Probability => Probabilities[Index];

    /// <summary>The probabilities of all classes.</summary>
    public ImmutableArray<float> Probabilities { get; }

    /// <summary>The most probable classes, the best first.</summary>
    public ImmutableArray<ClassProbability> Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. Enumerable.Range(0, Probabilities.Length).OrderByDescending(i => Probabilities[i]).Take(count).Select(Candidate)];
    }

    /// <inheritdoc/>
    public override string ToString() => Candidate(Index).ToString();

    private ClassProbability Candidate(int index) => new(_names[index], index, Probabilities[index]);
}
