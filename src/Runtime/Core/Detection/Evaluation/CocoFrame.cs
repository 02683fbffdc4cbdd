using System.Collections.Immutable;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>What is in a picture and what was found there.</summary>
/// <param name="Truths">The things in it.</param>
/// <param name="Found">The boxes that were found.</param>
public sealed record CocoFrame(ImmutableArray<Box> Truths, ImmutableArray<DetectedBox> Found)
{
    /// <summary>Regions in which things of their class were not labelled one by one: COCO's crowds. A box that finds no thing and lies in one
    /// by the part that the threshold asks for is neither right nor wrong.</summary>
    public ImmutableArray<Box> Regions { get; init; } = [];
}
