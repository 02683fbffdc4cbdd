using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>The zeros around pictures that a padded convolution reads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Halo
{
    /// <summary>
    /// Writes zeros around the pictures of samples <paramref name="sampleFrom"/> to <paramref name="sampleTo"/>. Padded rows of left + width
    /// + right floats lie one after the other.
    /// </summary>
    /// <param name="a">The first float of the first sample's padded picture.</param>
    /// <param name="sampleStride">Floats from one padded picture to the next.</param>
    /// <param name="height">Rows without the halo.</param>
    /// <param name="width">Floats of a row without the halo.</param>
    /// <param name="top">Rows above.</param>
    /// <param name="bottom">Rows below.</param>
    /// <param name="left">Floats before a row.</param>
    /// <param name="right">Floats behind a row.</param>
    /// <param name="sampleFrom">The first sample.</param>
    /// <param name="sampleTo">The one behind the last.</param>
    public static void Clear(
        Floats a, nint sampleStride, int height, int width, int top, int bottom, int left, int right, int sampleFrom, int sampleTo)
    {
        var row = left + width + right;
        for (var sample = sampleFrom; sample < sampleTo; sample++)
        {
            // What lies behind one row and before the next is one piece.
            var at = a.At(sample * sampleStride);
            at.Span(top * row + left).Clear();
            at = at.At(top * row + left + width);
            for (var y = 1; y < height; y++, at = at.At(row)) at.Span(left + right).Clear();
            at.Span(right + bottom * row).Clear();
        }
    }
}
