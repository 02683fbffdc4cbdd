using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>Soft non-maximum suppression (Bodla, Singh, Chellappa and Davis, 2017): a box that overlaps a surer one is not dropped but becomes
/// less sure, and is dropped where nothing much is left.</summary>
public sealed class SoftSuppression : IClustering
{
    /// <summary>How confidences fall.</summary>
    public SoftDecay Decay { get; init; } = SoftDecay.Gaussian;

    /// <summary>For <see cref="SoftDecay.Linear"/>: up to this overlap nothing is taken.</summary>
    public double MaxOverlap { get; init; } = 0.3;

    /// <summary>For <see cref="SoftDecay.Gaussian"/>: the larger, the less is taken.</summary>
    public double Sigma { get; init; } = 0.5;

    /// <summary>Boxes less sure than this are dropped.</summary>
    public double MinConfidence { get; init; } = 0.001;

    /// <inheritdoc/>
    public ImmutableArray<DetectedBox> Cluster(ReadOnlySpan<DetectedBox> candidates)
    {
        List<DetectedBox> rest = [.. candidates];
        var kept = ImmutableArray.CreateBuilder<DetectedBox>();
        while (true)
        {
            rest.RemoveAll(candidate => !(candidate.Confidence >= MinConfidence));
            if (rest.Count == 0)
                return kept.DrainToImmutable();
            var surest = rest.MaxBy(candidate => candidate.Confidence);
            kept.Add(surest);
            rest.RemoveAt(rest.IndexOf(surest));
            for (var i = 0; i < rest.Count; i++)
                rest[i] = rest[i] with { Confidence = rest[i].Confidence * Left(Overlap.OfUnion(surest.Box, rest[i].Box)) };
        }
    }

    private double Left(double overlap) => Decay == SoftDecay.Gaussian ? Math.Exp(-overlap * overlap / Sigma) : overlap > MaxOverlap ? 1 - overlap : 1;
}
