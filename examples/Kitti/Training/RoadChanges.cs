using NetDsl.Data;

namespace NetDsl.Examples.Kitti;

/// <summary>How pictures are changed at random while they are trained on: DetectNet's way.</summary>
internal static class RoadChanges
{
    /// <summary>DetectNet's pictures are shifted by up to a twelfth of their height.</summary>
    /// <param name="size">Of the network's input.</param>
    /// <param name="numberedPixels">Whether boxes are in numbers of pixels, as KITTI's are; those of synthetic scenes are not.</param>
    public static IReadOnlyList<Transform> For(ImageSize size, bool numberedPixels) =>
    [
        new Hue(30) { Probability = 0.8 }, new Desaturation(0.8) { Probability = 0.8 }, new Flip { NumberedPixels = numberedPixels },
        new ScaledCrop(0.8, 1.2) { ScaleProbability = 0.4, Vertical = size.Height / 12, Horizontal = size.Height / 12, Fill = 127 },
    ];
}
