using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>How boxes are told to a network: each class that it declares by its name, such as <c>car</c>, has a channel; all else is background.</summary>
internal static class ThingGrid
{
    /// <summary>What is smaller, in pixels of the network's input, is nothing to learn from.</summary>
    private const double LeastSide = 10;

    /// <param name="detector">Of the network.</param>
    /// <param name="crop">Whether boxes are cut at the picture's rim.</param>
    /// <param name="rows">The rows of cells that are told; null for all.</param>
    /// <exception cref="ArgumentException">A class of the network is none that DIGITS has a number for.</exception>
    public static GridEncoding For(Detector detector, bool crop = true, int? rows = null)
    {
        int[] numbers = [.. detector.Classes.Select(KittiTypes.NumberOf)];
        if (numbers.Contains(0))
            throw new ArgumentException(
                $"The class '{detector.Classes[Array.IndexOf(numbers, 0)]}' is none of KITTI's: expected one of {string.Join(", ", KittiTypes.All)}.", nameof(detector));
        return new(detector.Size)
        {
            Stride = detector.Grid.Stride,
            Rows = rows ?? detector.Grid.Rows,
            Columns = detector.Grid.Columns,
            Channels = [.. Enumerable.Range(0, numbers.Max() + 1).Select(number => Array.IndexOf(numbers, number))],
            CropBoxes = crop,
            LeastSide = LeastSide,
        };
    }
}
