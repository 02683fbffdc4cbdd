using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Goes from pixel to pixel through rows and samples without dividing.</summary>
internal struct PixelWalk
{
    private readonly int width, height;
    public int Sample, Y, X;

    /// <summary>Begins at the pixel of that number.</summary>
    public PixelWalk(in PixelRows rows, int row)
    {
        (width, height) = (rows.Width, rows.Height);
        (var line, X) = Math.DivRem(row, width);
        (Sample, Y) = Math.DivRem(line, height);
    }

    /// <summary>Goes to the next row of pixels.</summary>
    public void NextRow()
    {
        X = 0;
        if (++Y < height) return;
        Y = 0;
        Sample++;
    }

    /// <summary>Notes the addresses of the next pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Addresses(in PixelRows rows, float* a, int count, float** addresses)
    {
        for (var i = 0; i < count; NextRow())
        {
            var pixel = a + Sample * rows.SampleStride + Y * rows.RowStride + X * rows.PixelStride;
            var stop = i + Math.Min(count - i, width - X);
            for (; i < stop; i++, pixel += rows.PixelStride) addresses[i] = pixel;
        }
    }
}
