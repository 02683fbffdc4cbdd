using System.Collections.Immutable;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>A <see cref="Detector"/> looks at pictures of any size.</summary>
public static class DetectorPictures
{
    /// <summary>What is in a picture: boxes in its own pixels, the surest first.</summary>
    public static ImmutableArray<DetectedBox> Detect(this Detector detector, DecodedImage picture)
        => detector.Detect(picture.Fit(detector.Size, detector.Options.Fit));

    /// <summary>What is in each of the pictures, which may have different sizes. They are taken a few at a time: read them as they are asked for.</summary>
    public static ImmutableArray<ImmutableArray<DetectedBox>> DetectMany(this Detector detector, IEnumerable<DecodedImage> pictures)
        => detector.DetectMany(pictures.Select(picture => picture.Fit(detector.Size, detector.Options.Fit)));
}
