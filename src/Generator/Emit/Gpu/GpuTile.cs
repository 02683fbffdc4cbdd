namespace NetDsl.Generator.Emit.Gpu;

/// <summary>How a group of threads shares a product: 16 by 16 threads, each of which makes some rows and columns of sums.</summary>
/// <param name="ThreadRows">Sums of a thread one below the other, 16 rows apart.</param>
/// <param name="ThreadColumns">Sums of a thread side by side, 16 columns apart.</param>
internal sealed record GpuTile(int ThreadRows, int ThreadColumns)
{
    /// <summary>Threads across a tile, and down.</summary>
    public const int Side = 16;

    /// <summary>Threads of a group.</summary>
    public const int Threads = Side * Side;

    /// <summary>How much of the depth lies in shared memory at a time.</summary>
    public const int Depth = 16;

    /// <summary>How many steps of the depth are written out; the rest is a loop.</summary>
    public const int Unrolled = 4;

    public int Rows => ThreadRows * Side;

    public int Columns => ThreadColumns * Side;

    /// <summary>Narrow products get a narrow tile, and a low one so that there are tiles enough for the device.</summary>
    public static GpuTile For(int columns) => columns switch
    {
        <= 16 => new(2, 1),
        <= 32 => new(4, 2),
        _ => new(4, 4),
    };

    public static int Tiles(int extent, int tile) => (extent + tile - 1) / tile;
}
