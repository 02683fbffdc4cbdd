using NetDsl.Generator.Model;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>How a group of threads shares a product: so many threads down and across, each of which makes some rows and columns of
/// sums.</summary>
/// <param name="Down">Threads one below the other.</param>
/// <param name="Across">Threads side by side.</param>
/// <param name="ThreadRows">Sums of a thread one below the other, <paramref name="Down"/> rows apart.</param>
/// <param name="ThreadColumns">Sums of a thread side by side, <paramref name="Across"/> columns apart.</param>
internal sealed record GpuTile(int Down, int Across, int ThreadRows, int ThreadColumns)
{
    /// <summary>Threads of a group.</summary>
    public const int Threads = 256;

    /// <summary>How much of the depth lies in shared memory at a time, and the columns of a panel: threads load 16 by 16.</summary>
    public const int Side = 16;

    /// <summary>How many steps of the depth are written out; the rest is a loop.</summary>
    public const int Unrolled = 4;

    /// <summary>Samples that tiles are chosen for: how many there will be is not known.</summary>
    public const int Samples = 32;

    /// <summary>Large GPUs have so many multiprocessors or somewhat more, and each wants a tile.</summary>
    public const int Wanted = 128;

    public int Rows => Down * ThreadRows;

    public int Columns => Across * ThreadColumns;

    /// <summary>The shape for a product. A thread reads its rows and columns from shared memory for each step of the depth and
    /// multiplies all with all: the more sums it has, the less it reads for each. But tiles have to be enough for all
    /// multiprocessors, and should not be much larger than the result.</summary>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    /// <param name="parts">How many times as many groups of threads there are: those that share one tile's depth, and results of this shape.</param>
    /// <param name="precision">What the network asks for: on tensor cores a thread has two by two sums at least.</param>
    public static GpuTile For(long rows, int columns, int parts, Precision precision)
    {
        GpuTile[] shapes = columns switch
        {
            <= 16 when precision == Precision.Tf32 => [new(64, 4, 4, 4), new(64, 4, 2, 4), new(32, 8, 2, 2)],
            <= 16 => [new(64, 4, 4, 4), new(64, 4, 2, 4), new(16, 16, 2, 1)],
            <= 32 => [new(32, 8, 4, 4), new(16, 16, 4, 2)],
            <= 64 => [new(16, 16, 8, 4), new(16, 16, 4, 4)],
            _ => [new(16, 16, 8, 8), new(16, 16, 8, 4), new(16, 16, 4, 4)],
        };
        return shapes.FirstOrDefault(tile => tile.FitsWell(rows, columns) && tile.CountOf(rows, columns) * parts >= Wanted) ?? shapes[shapes.Length - 1];
    }

    /// <summary>Tiles that cover so many rows and columns.</summary>
    public long CountOf(long rows, int columns) => (rows + Rows - 1) / Rows * Tiles(columns, Columns);

    public static int Tiles(int extent, int tile) => (extent + tile - 1) / tile;

    /// <summary>At least two thirds of the sums are wanted.</summary>
    private bool FitsWell(long rows, int columns) => 2 * CountOf(rows, columns) * Rows * Columns <= 3 * rows * Math.Max(columns, Side);
}
