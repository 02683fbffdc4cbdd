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

    /// <summary>Goes on by so many pixels, as many as are left in the row at most.</summary>
    public void Skip(int count)
    {
        if ((X += count) == _width) NextRow();
    }

    /// <summary>Goes to the next row of pixels.</summary>
    public void NextRow()
    {
        X = 0;
        if (++Y < _height) return;
        Y = 0;
        Sample++;
    }

    /// <summary>Reads what the windows of the next pixels see and those of the pixels above did not, line after line of the picture.</summary>
    /// <param name="rows">What windows see.</param>
    /// <param name="a">The first of it.</param>
    /// <param name="count">How many pixels.</param>
    /// <param name="groups">How many groups of filters see such windows, side by side.</param>
    public readonly unsafe void ReadWindows(in PixelRows rows, float* a, int count, int groups = 1)
    {
        var window = (rows.Taps - 1) * rows.TapStride + rows.Length * groups;
        var places = rows.PlacesOf((int)Math.Min(rows.PixelStride, window));
        var line = rows.Lines > 1 ? Math.Max(rows.Lines - Math.Max(rows.RowStride / rows.LineStride, 1), 0) : 0;
        for (; line < rows.Lines; line++) Read(places, a + line * rows.LineStride, count);
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
