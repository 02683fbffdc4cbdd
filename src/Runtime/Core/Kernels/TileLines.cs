namespace NetDsl.Kernels;

/// <summary>Tiles of pictures that come from memory. In the order of tiles the processor does not foresee which lines of memory come next, so they are read
/// once in their own order, just before.</summary>
/// <param name="Pictures">The first of them.</param>
/// <param name="Places">Where their pixels lie.</param>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows of a picture.</param>
/// <param name="Side">Pixels of a tile, down and across.</param>
internal readonly record struct TileLines(Floats Pictures, PixelPlaces Places, int Width, int Height, int Side)
{
    private int Across => (Width + Side - 1) / Side;

    private int Down => (Height + Side - 1) / Side;

    /// <summary>Whether so many tiles come from memory.</summary>
    public bool AreFar(int tiles) => tiles / (Across * Down) * Places.SampleStride > Floats.InCache;

    /// <summary>Reads the pixels of whole rows of tiles: a row is left to the tile that it begins with.</summary>
    public unsafe void Read(int tileFrom, int tileTo)
    {
        var (from, to) = Pixels(tileFrom, tileTo);
        new PixelWalk(Width, Height, from).Read(Places, Pictures.Pointer, to - from);
    }

    /// <summary>The numbers of these pixels, through the batch.</summary>
    internal (int From, int To) Pixels(int tileFrom, int tileTo) => (FirstPixel(tileFrom), FirstPixel(tileTo));

    /// <summary>The number of the first pixel of the row of tiles that begins with this tile, or with the next one that begins a row.</summary>
    private int FirstPixel(int tile)
    {
        var (sample, row) = Math.DivRem((tile + Across - 1) / Across, Down);
        return (sample * Height + row * Side) * Width;
    }
}
