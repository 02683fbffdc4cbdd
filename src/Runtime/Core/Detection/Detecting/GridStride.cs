using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>How many pixels a cell of a network's output stands for.</summary>
internal static class GridStride
{
    /// <summary>The stride of square cells of which that many rows and columns lie on a picture, the last ones whole, cut off or left out: layers round
    /// down, or up. Null where there is none, or where several would do and none of them is the more likely.</summary>
    public static int? Of(ImageSize size, int rows, int columns)
    {
        if (size.Height % rows == 0 && size.Height / rows * columns == size.Width)
            return size.Height / rows;
        int[] fitting = [.. Enumerable.Range(1, Math.Min(size.Height, size.Width)).Where(stride => Fits(size.Height, rows, stride) && Fits(size.Width, columns, stride))];
        // Strides are products of the layers' own, which are 2 nearly always.
        return fitting.Where(int.IsPow2).ToArray() is [var power] ? power : fitting is [var only] ? only : null;
    }

    private static bool Fits(int pixels, int cells, int stride) => pixels / stride == cells || (pixels + stride - 1) / stride == cells;
}
