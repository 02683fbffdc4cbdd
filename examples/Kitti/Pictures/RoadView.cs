using System.Collections.Immutable;
using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>What a picture of a road shows.</summary>
/// <param name="Picture">The pixels.</param>
/// <param name="Labels">The things in it, and regions of which nothing is known.</param>
sealed record RoadView(DecodedImage Picture, ImmutableArray<KittiObject> Labels)
{
    /// <summary>What a network is to say of it: the boxes, far ones first, in the pixels that the network sees.</summary>
    public Annotations BoxesIn(FittedPicture fitted) => KittiPictures.Boxes(Labels, new()).Map(fitted.Map, fitted.Size);
}
