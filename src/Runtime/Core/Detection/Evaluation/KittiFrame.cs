using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>A picture's labels and what was found in it.</summary>
public sealed class KittiFrame
{
    private readonly double[] _overlaps;

    /// <summary>Labels may have regions among them; results have scores.</summary>
    public KittiFrame(IEnumerable<KittiObject> labels, IEnumerable<KittiObject> results)
    {
        Results = [.. results];
        ImmutableArray<KittiObject> all = [.. labels];
        Truths = all.RemoveAll(label => label.Type == KittiTypes.DontCare);
        Regions = all.RemoveAll(label => label.Type != KittiTypes.DontCare);
        _overlaps = new double[Truths.Length * Results.Length];
        for (var truth = 0; truth < Truths.Length; truth++)
            for (var result = 0; result < Results.Length; result++)
                _overlaps[truth * Results.Length + result] = Overlap.OfUnion(Truths[truth].ToBox(0), Results[result].ToBox(0));
    }

    /// <summary>The labelled things.</summary>
    internal ImmutableArray<KittiObject> Truths { get; }

    /// <summary>Where things were not labelled.</summary>
    internal ImmutableArray<KittiObject> Regions { get; }

    /// <summary>What was found.</summary>
    internal ImmutableArray<KittiObject> Results { get; }

    /// <summary>Intersection over union.</summary>
    internal double OverlapOf(int truth, int result) => _overlaps[truth * Results.Length + result];

    /// <summary>Reads a picture's files.</summary>
    /// <exception cref="DataFormatException">A file is damaged.</exception>
    public static KittiFrame Read(string labelFile, string resultFile) => new(KittiFile.ReadLabels(labelFile), KittiFile.ReadResults(resultFile));
}
