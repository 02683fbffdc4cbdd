namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Multiplies in float32, on every device: each thread its rows with its columns, four steps of the depth written out.</summary>
/// <param name="tile">The shape.</param>
/// <param name="isLeftDeep">Whether steps of the left side are written side by side: a little more than the tile has rows lies from one to the
/// next then, so that what goes down a column meets few banks twice.</param>
internal sealed class FloatLoop(GpuTile tile, bool isLeftDeep) : TileLoop(tile, isLeftDeep ? tile.Rows + 4 : tile.Rows, tile.Columns, isSpread: false)
{
    protected override ThreadSums Rows { get; } = ThreadSums.ByFours("a", "down", tile.Down, tile.ThreadRows);

    protected override ThreadSums Columns { get; } = ThreadSums.ByFours("b", "across", tile.Across, tile.ThreadColumns);

    public override void WriteSums(SourceWriter body)
    {
        for (int i = 0; i < Tile.ThreadRows; i++)
        {
            body.Line($"float {string.Join(", ", Across.Select(j => $"{Sum(i, j)} = 0f"))};");
        }
    }

    protected override void WriteThread(SourceWriter body)
        => body.Line(Tile.Across == GpuTile.Side ? "int across = lane, down = line;"
            : $"int across = thread % {Int(Tile.Across)}, down = thread / {Int(Tile.Across)};");

    protected override void WriteSteps(SourceWriter body)
    {
        using (body.Open($"for (int k = 0; k < {Int(GpuTile.Side)}; k += {Int(GpuTile.Unrolled)})"))
        {
            body.Line($"int leftAt = {Rows.Place("k", LeftPitch, 0)}, rightAt = {Columns.Place("k", RightPitch, RightAt)};");
            for (int k = 0; k < GpuTile.Unrolled; k++)
            {
                body.Line(Rows.Loads("leftAt", k * LeftPitch, k == 0));
                body.Line(Columns.Loads("rightAt", k * RightPitch, k == 0));
                for (int i = 0; i < Tile.ThreadRows; i++)
                {
                    body.Line(string.Join(" ", Across.Select(j => $"{Sum(i, j)} += {Rows.Loaded(i)} * {Columns.Loaded(j)};")));
                }
            }
        }
    }

    protected override string Sum(int row, int column) => $"sum{Int(row)}{Int(column)}";
}
