using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>Makes one box of many that a network gave for the same thing.</summary>
public interface IClustering
{
    /// <summary>Clusters the boxes of one picture and one class.</summary>
    /// <param name="candidates">The network's boxes with how sure it was of each.</param>
    /// <returns>A box a thing.</returns>
    ImmutableArray<DetectedBox> Cluster(ReadOnlySpan<DetectedBox> candidates);
}
