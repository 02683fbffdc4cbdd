namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes what threads do with what lies in shared memory: sums in registers, the steps of the depth written out.</summary>
/// <param name="tile">The shape.</param>
/// <param name="leftPitch">Floats of shared memory from one step of the depth to the next, on the left.</param>
internal sealed class TileLoop(GpuTile tile, int leftPitch)
{
    /// <summary>Floats of shared memory: a thread's sums go through it in the end.</summary>
    private int Shared => Math.Max(RightAt + (GpuTile.Side * tile.Columns), GpuTile.Threads);

    /// <summary>Where the right side begins in shared memory.</summary>
    private int RightAt => GpuTile.Side * leftPitch;

    /// <summary>Shared memory and this thread's place.</summary>
    public void WriteHead(SourceWriter body)
    {
        body.Line($"// A tile of {Int(tile.Rows)} by {Int(tile.Columns)}; each thread makes {Int(tile.ThreadRows)} x {Int(tile.ThreadColumns)} of its sums.");
        body.Line($"var shared = SharedMemory.Allocate<float>({Int(Shared)});");
        body.Line("int thread = Group.IdxX, lane = thread & 15, line = thread >> 4;");
        if (tile.Across == GpuTile.Side)
        {
            body.Line("int across = lane, down = line;");
        }
        else
        {
            body.Line($"int across = thread % {Int(tile.Across)}, down = thread / {Int(tile.Across)};");
        }
    }

    /// <summary>The place in shared memory of what the left side has at a step and row.</summary>
    public string Left(string step, string row) => $"shared[({step} * {Int(leftPitch)}) + {row}]";

    /// <summary>The place in shared memory of what the right side has at a step and column.</summary>
    public string Right(string step, string column) => $"shared[({step} * {Int(tile.Columns)}) + {column} + {Int(RightAt)}]";

    /// <summary>The sums, zero.</summary>
    public void WriteSums(SourceWriter body)
    {
        for (int i = 0; i < tile.ThreadRows; i++)
        {
            body.Line($"float {string.Join(", ", Columns.Select(j => $"{Sum(i, j)} = 0f"))};");
        }
    }

    /// <summary>The products of what lies in shared memory, between two barriers.</summary>
    public void WriteProducts(SourceWriter body)
    {
        body.Line("Group.Barrier();");
        using (body.Open($"for (int k = 0; k < {Int(GpuTile.Side)}; k += {Int(GpuTile.Unrolled)})"))
        {
            body.Line($"int leftAt = (k * {Int(leftPitch)}) + down, rightAt = (k * {Int(tile.Columns)}) + across + {Int(RightAt)};");
            for (int k = 0; k < GpuTile.Unrolled; k++)
            {
                string type = k == 0 ? "float " : "";
                body.Line($"{type}{Loads("a", "leftAt", k * leftPitch, tile.Down, tile.ThreadRows, k == 0)};");
                body.Line($"{type}{Loads("b", "rightAt", k * tile.Columns, tile.Across, tile.ThreadColumns, k == 0)};");
                for (int i = 0; i < tile.ThreadRows; i++)
                {
                    body.Line(string.Join(" ", Columns.Select(j => $"{Sum(i, j)} += a{Int(i)} * b{Int(j)};")));
                }
            }
        }

        body.Line("Group.Barrier();");
    }

    /// <summary>Calls a method with each sum; it keeps those that are inside the result. Many sums go through shared memory: registers
    /// cannot be counted through by a loop, and the method becomes part of the kernel for each call.</summary>
    public void WriteFinish(SourceWriter body, string method)
    {
        body.Line("int row = firstRow + down, column = firstColumn + across;");
        int pass = Math.Max(1, Math.Min(Shared / GpuTile.Threads / tile.ThreadColumns, tile.ThreadRows));
        for (int first = 0; first < tile.ThreadRows; first += pass)
        {
            int count = Math.Min(pass, tile.ThreadRows - first) * tile.ThreadColumns;
            if (count <= 2)
            {
                WriteCalls(body, method, first, count / tile.ThreadColumns);
                continue;
            }

            for (int i = 0; i < count; i++)
            {
                body.Line($"shared[{Plus("thread", i * GpuTile.Threads)}] = {Sum(first + (i / tile.ThreadColumns), i % tile.ThreadColumns)};");
            }

            using (body.Open($"for (int i = 0; i < {Int(count)}; i++)"))
            {
                string down = tile.ThreadColumns == 1 ? "i" : $"i / {Int(tile.ThreadColumns)}";
                string across = tile.ThreadColumns == 1 ? "column" : $"column + (i % {Int(tile.ThreadColumns)} * {Int(tile.Across)})";
                body.Line($"{method}({GpuOperands.Names}, {Plus("row", first * tile.Down)} + ({down} * {Int(tile.Down)}), {across}, shared[thread + (i * {Int(GpuTile.Threads)})]);");
            }
        }
    }

    public static string Plus(string name, int more) => more == 0 ? name : $"{name} + {Int(more)}";

    private IEnumerable<int> Columns => Enumerable.Range(0, tile.ThreadColumns);

    private static string Sum(int i, int j) => $"sum{Int(i)}{Int(j)}";

    private static string Int(int value) => Literals.Int(value);

    private void WriteCalls(SourceWriter body, string method, int first, int rows)
    {
        for (int i = first; i < first + rows; i++)
        {
            foreach (int j in Columns)
            {
                body.Line($"{method}({GpuOperands.Names}, {Plus("row", i * tile.Down)}, {Plus("column", j * tile.Across)}, {Sum(i, j)});");
            }
        }
    }

    /// <summary>Declared and loaded, or loaded again, in one line.</summary>
    private static string Loads(string name, string at, int step, int apart, int count, bool declare)
        => string.Join(declare ? ", " : "; ", Enumerable.Range(0, count).Select(i => $"{name}{Int(i)} = shared[{Plus(at, step + (i * apart))}]"));
}
