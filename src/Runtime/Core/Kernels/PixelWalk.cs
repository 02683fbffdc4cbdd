using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Goes from pixel to pixel through rows and samples without dividing.</summary>
internal unsafe struct PixelWalk
{
    private readonly nint pixelStride, rowStep, sampleStep;
    private readonly int width, height;
    public int Sample, Y, X;
    public float* At;

    /// <summary>Begins at the pixel of that number.</summary>
    public PixelWalk(in PixelRows rows, float* first, int row)
    {
        (width, height, pixelStride) = (rows.Width, rows.Height, rows.PixelStride);
        rowStep = rows.RowStride - width * rows.PixelStride;
        sampleStep = rows.SampleStride - height * rows.RowStride;
        (var line, X) = Math.DivRem(row, width);
        (Sample, Y) = Math.DivRem(line, height);
        At = first + Sample * rows.SampleStride + Y * rows.RowStride + X * pixelStride;
    }

    /// <summary>Goes to the next pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next()
    {
        At += pixelStride;
        if (++X == width) NextRow();
    }

    private void NextRow()
    {
        X = 0;
        At += rowStep;
        if (++Y < height) return;
        Y = 0;
        At += sampleStep;
        Sample++;
    }
}
