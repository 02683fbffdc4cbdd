using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>How boxes are told to networks that look for cars: DIGITS's numbers, of which 1 is a car; all else is background.</summary>
static class CarGrid
{
    /// <summary>What is smaller, in pixels of the network's input, is nothing to learn from.</summary>
    const double LeastSide = 10;

    /// <param name="size">Of the network's input.</param>
    /// <param name="crop">Whether boxes are cut at the picture's rim.</param>
    public static GridEncoding For(ImageSize size, bool crop = true) => new(size) { Channels = [-1, 0], CropBoxes = crop, LeastSide = LeastSide };
}
