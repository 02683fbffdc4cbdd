namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Multiplies in TF32, on tensor cores: the 32 threads of a warp have 16 by 8 products of each eight steps between them, which are
/// one instruction.</summary>
/// <remarks>The instruction says which row, column and step of these a thread has; which rows and columns of the tile they are is free. So each
/// thread takes rows that lie side by side, and the same of columns: then it loads them by fours, and has the sums of a tile's thread.
/// From one step to the next are eight floats more than rows or columns, so that no two threads that load at the same time meet a bank
/// twice; and between rows of finished sums one, for the same reason.</remarks>
/// <param name="tile">The shape: at least two by two sums a thread, and warps of eight threads one below the other and four side by side.</param>
internal sealed class TensorLoop(GpuTile tile) : TileLoop(tile, tile.Rows + Spare, tile.Columns + Spare, isSpread: true)
{
    private const string Core = "global::NetDsl.Gpu.TensorCore";

    /// <summary>Steps of the depth that are one instruction, and of these as many as one number of a thread is further on than another.</summary>
    private const int Depth = 8, Further = 4;

    private const int Spare = 8, WarpDown = 8, WarpAcross = 4;

    /// <summary>Instructions side by side.</summary>
    private readonly int _beside = tile.ThreadColumns / 2;

    protected override ThreadSums Rows { get; } = new("a", "down", tile.Down, tile.ThreadRows, Math.Min(tile.ThreadRows, 4));

    protected override ThreadSums Columns { get; } = new("sums", "across", tile.Across, tile.ThreadColumns, tile.ThreadColumns);

    public override string Stored(string value) => $"{Core}.Round({value})";

    public override void WriteSums(SourceWriter body)
    {
        for (int i = 0; i < Tile.ThreadRows / 2; i++)
        {
            body.Line($"Quad {string.Join(", ", Enumerable.Range(0, _beside).Select(j => $"{Sums(i, j)} = default"))};");
        }
    }

    protected override void WriteThread(SourceWriter body)
    {
        int warps = Tile.Across / WarpAcross;
        body.Line("int warp = thread >> 5, group = (thread >> 2) & 7, place = thread & 3;");
        body.Line(warps == 1
            ? $"int down = group + (warp * {Int(WarpDown)}), across = place, loads = group;"
            : $"int down = group + (warp / {Int(warps)} * {Int(WarpDown)}), across = place + (warp % {Int(warps)} * {Int(WarpAcross)}), loads = group + (warp % {Int(warps)} * {Int(WarpDown)});");
    }

    protected override void WriteSteps(SourceWriter body)
    {
        // The columns that a thread loads are others than those whose sums it has: a thread of the right side's columns has one of each
        // instruction, and sums of two.
        ThreadSums loaded = new("b", "loads", 2 * Tile.Across, _beside, _beside), rowsFurther = Rows with { Name = "aFurther" }, further = loaded with { Name = "bFurther" };
        using (body.Open($"for (int k = 0; k < {Int(GpuTile.Side)}; k += {Int(Depth)})"))
        {
            body.Line($"int leftAt = {Rows.Place("(k + place)", LeftPitch, 0)}, rightAt = {loaded.Place("(k + place)", RightPitch, RightAt)};");
            body.Line(Rows.Loads("leftAt", 0, declare: true));
            body.Line(rowsFurther.Loads("leftAt", Further * LeftPitch, declare: true));
            body.Line(loaded.Loads("rightAt", 0, declare: true));
            body.Line(further.Loads("rightAt", Further * RightPitch, declare: true));
            for (int i = 0; i < Tile.ThreadRows / 2; i++)
            {
                string left = string.Join(", ", Rows.Loaded(2 * i), Rows.Loaded((2 * i) + 1), rowsFurther.Loaded(2 * i), rowsFurther.Loaded((2 * i) + 1));
                for (int j = 0; j < _beside; j++)
                {
                    body.Line($"{Sums(i, j)} = {Core}.MultiplyAdd({Sums(i, j)}, {left}, {loaded.Loaded(j)}, {further.Loaded(j)});");
                }
            }
        }
    }

    protected override string Sum(int row, int column) => $"{Sums(row / 2, column % _beside)}.{"ABCD"[(row % 2 * 2) + (column / _beside)]}";

    private static string Sums(int row, int column) => $"sums{Int(row)}{Int(column)}";
}
