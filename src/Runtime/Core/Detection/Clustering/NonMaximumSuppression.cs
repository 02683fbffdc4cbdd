using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>Keeps the surest box and drops those that overlap it too much, then goes on with the surest of the rest.</summary>
public sealed class NonMaximumSuppression : IClustering
{
    /// <summary>Boxes that overlap a surer one by more than this are dropped.</summary>
    public double MaxOverlap { get; init; } = 0.5;

    /// <inheritdoc/>
    public ImmutableArray<DetectedBox> Cluster(ReadOnlySpan<DetectedBox> candidates)
    {
        var kept = ImmutableArray.CreateBuilder<DetectedBox>();
        foreach (var candidate in candidates.ToArray().OrderByDescending(candidate => candidate.Confidence))
            if (!kept.Any(surer => Overlap.OfUnion(surer.Box, candidate.Box) > MaxOverlap))
                kept.Add(candidate);
        return kept.DrainToImmutable();
    }
}
