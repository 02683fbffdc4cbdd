using System.Collections.Immutable;
using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>A picture that was held out, as large as the network wants it.</summary>
/// <param name="Fitted">What the network sees.</param>
/// <param name="Boxes">The boxes in that.</param>
/// <param name="Labels">What is in the picture as it was.</param>
internal sealed record HeldOutPicture(FittedPicture Fitted, Annotations Boxes, ImmutableArray<KittiObject> Labels)
{
    /// <summary>Makes a picture as large as a detector's network wants it.</summary>
    public static HeldOutPicture Of(RoadView view, Detector detector)
    {
        var fitted = view.Picture.Fit(detector.Size, detector.Options.Fit);
        return new(fitted, view.Truth.BoxesIn(detector.Size, detector.Options.Fit), view.Truth.Labels);
    }
}
