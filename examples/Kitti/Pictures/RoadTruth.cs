using System.Collections.Immutable;
using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>What is in a picture of a road.</summary>
/// <param name="Size">The picture's.</param>
/// <param name="Labels">The things in it, and regions of which nothing is known.</param>
internal sealed record RoadTruth(ImageSize Size, ImmutableArray<KittiObject> Labels)
{
    /// <summary>What a network is to say of it: the boxes, far ones first, in the pixels that the network sees.</summary>
    /// <param name="size">Of the network's input.</param>
    /// <param name="fit">How pictures are made that large.</param>
    public Annotations BoxesIn(ImageSize size, PictureFit fit) => KittiPictures.Boxes(Labels, new()).Map(Fitting.Map(Size, size, fit), size);
}
