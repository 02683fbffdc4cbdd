using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>A picture of a KITTI folder.</summary>
/// <param name="Name">Without its ending: <c>000017</c>.</param>
/// <param name="Picture">The file.</param>
/// <param name="LabelFile">The file of what is in it; null where that was not asked for.</param>
public sealed record KittiSample(string Name, string Picture, string? LabelFile)
{
    /// <summary>Reads what is in the picture; nothing where there is no label file.</summary>
    public ImmutableArray<KittiObject> ReadLabels() => LabelFile is null ? [] : KittiFile.ReadLabels(LabelFile);
}
