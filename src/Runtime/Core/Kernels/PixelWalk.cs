using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Goes from pixel to pixel, or from tile to tile, through rows and samples without dividing.</summary>
internal struct PixelWalk
{
    private readonly int _width, _height;
    public int Sample, Y, X;

    /// <summary>Begins at the pixel of that number.</summary>
    public PixelWalk(in PixelRows rows, int row) : this(rows.Width, rows.Height, row)
    {
    }

    /// <summary>Begins at the tile of that number, where samples have so many in a row and so many rows.</summary>
    public PixelWalk(int width, int height, int number)
    {
        (_width, _height) = (width, height);
        (var line, X) = Math.DivRem(number, _width);
        (Sample, Y) = Math.DivRem(line, _height);
    }

    /// <summary>Goes to the next pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next()
    {
        if (++X == _width) NextRow();
    }

    /// <summary>Goes to the next row of pixels.</summary>
    public void NextRow()
    {
        X = 0;
        if (++Y < _height) return;
        Y = 0;
        Sample++;
    }

    /// <summary>Asks for the next pixels, which will be read soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly unsafe void Prefetch(in PixelRows rows, float* a, int count)
    {
        for (var walk = this; count > 0; walk.NextRow())
        {
            var pixel = a + walk.Sample * rows.SampleStride + walk.Y * rows.RowStride + walk.X * rows.PixelStride;
            var stop = Math.Min(walk.X + count, _width);
            for (count -= stop - walk.X; walk.X < stop; walk.X++, pixel += rows.PixelStride) new Floats(pixel).Prefetch(rows.Length);
        }
    }

    /// <summary>Reads a float of each line of memory in which the next pixels lie.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly unsafe void Read(in PixelPlaces places, float* a, int count)
    {
        for (var walk = this; count > 0; walk.NextRow())
        {
            var pixel = a + walk.Sample * places.SampleStride + walk.Y * places.RowStride + walk.X * places.PixelStride;
            var stop = Math.Min(walk.X + count, _width);
            for (count -= stop - walk.X; walk.X < stop; walk.X++, pixel += places.PixelStride)
            {
                for (var column = 0; column < places.Columns; column += Layout.Lanes) Volatile.Read(ref pixel[column]);
            }
        }
    }

    /// <summary>Notes the addresses of the next pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Addresses(in PixelRows rows, float* a, int count, float** addresses)
    {
        for (var i = 0; i < count; NextRow())
        {
            var pixel = a + Sample * rows.SampleStride + Y * rows.RowStride + X * rows.PixelStride;
            var stop = i + Math.Min(count - i, _width - X);
            for (; i < stop; i++, pixel += rows.PixelStride) addresses[i] = pixel;
        }
    }
}
