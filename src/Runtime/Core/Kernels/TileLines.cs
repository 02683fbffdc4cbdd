namespace NetDsl.Kernels;

/// <summary>Tiles of pictures that come from memory. In the order of tiles the processor does not foresee which lines of memory come next, so they are read
/// once in their own order, just before.</summary>
/// <param name="Pictures">The first of them.</param>
/// <param name="Places">Where their pixels lie.</param>
/// <param name="Across">Tiles in a row of a picture.</param>
/// <param name="Down">Rows of tiles.</param>
/// <param name="Side">Pixels of a tile, down and across.</param>
internal readonly record struct TileLines(Floats Pictures, PixelPlaces Places, int Across, int Down, int Side)
{
    /// <summary>Whether so many tiles come from memory.</summary>
    public bool AreFar(int tiles) => tiles / (Across * Down) * Places.SampleStride > Floats.InCaches;

    /// <summary>Reads the pixels of whole rows of tiles: a row is left to the tile that it begins with.</summary>
    public unsafe void Read(int tileFrom, int tileTo)
    {
        int width = Across * Side, line = width * Side, from = Rows(tileFrom) * line, to = Rows(tileTo) * line;
        new PixelWalk(width, Down * Side, from).Read(Places, Pictures.Pointer, to - from);
    }

    private int Rows(int tiles) => (tiles + Across - 1) / Across;
}
