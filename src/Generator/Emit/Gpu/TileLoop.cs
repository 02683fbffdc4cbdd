namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes what threads do with what lies in shared memory: sums in registers, the steps of the depth written out.</summary>
/// <param name="tile">The shape.</param>
/// <param name="leftPitch">Floats of shared memory from one step of the depth to the next, on the left; a multiple of four.</param>
internal sealed class TileLoop(GpuTile tile, int leftPitch)
{
    private readonly ThreadSums rows = new("a", "down", tile.Down, tile.ThreadRows);
    private readonly ThreadSums columns = new("b", "across", tile.Across, tile.ThreadColumns);

    /// <summary>Floats of shared memory.</summary>
    private int Shared => Math.Max(RightAt + (GpuTile.Side * tile.Columns), GpuTile.Threads);

    /// <summary>Where the right side begins in shared memory.</summary>
    private int RightAt => GpuTile.Side * leftPitch;

    /// <summary>Shared memory and this thread's place.</summary>
    public void WriteHead(SourceWriter body)
    {
        body.Line($"// A tile of {Int(tile.Rows)} by {Int(tile.Columns)}; each thread makes {Int(tile.ThreadRows)} x {Int(tile.ThreadColumns)} of its sums.");
        body.Line($"var quads = global::ILGPU.SharedMemory.Allocate<Quad>({Int(Shared / 4)});");
        body.Line("var shared = quads.Cast<float>();");
        body.Line("int thread = global::ILGPU.Group.IdxX, lane = thread & 15, line = thread >> 4;");
        body.Line(tile.Across == GpuTile.Side ? "int across = lane, down = line;"
            : $"int across = thread % {Int(tile.Across)}, down = thread / {Int(tile.Across)};");
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
            body.Line($"float {string.Join(", ", Across.Select(j => $"{Sum(i, j)} = 0f"))};");
        }
    }

    /// <summary>The products of what lies in shared memory, between two barriers.</summary>
    public void WriteProducts(SourceWriter body)
    {
        body.Line("global::ILGPU.Group.Barrier();");
        using (body.Open($"for (int k = 0; k < {Int(GpuTile.Side)}; k += {Int(GpuTile.Unrolled)})"))
        {
            body.Line($"int leftAt = {rows.Place("k", leftPitch, 0)}, rightAt = {columns.Place("k", tile.Columns, RightAt)};");
            for (int k = 0; k < GpuTile.Unrolled; k++)
            {
                body.Line(rows.Loads("leftAt", k * leftPitch, k == 0));
                body.Line(columns.Loads("rightAt", k * tile.Columns, k == 0));
                for (int i = 0; i < tile.ThreadRows; i++)
                {
                    body.Line(string.Join(" ", Across.Select(j => $"{Sum(i, j)} += {rows.Loaded(i)} * {columns.Loaded(j)};")));
                }
            }
        }

        body.Line("global::ILGPU.Group.Barrier();");
    }

    /// <summary>Calls a method with each sum; it keeps those that are inside the result. Many sums go through shared memory: registers
    /// cannot be counted through by a loop, and the method becomes part of the kernel for each call. So too threads that stand
    /// side by side keep what lies side by side.</summary>
    public void WriteFinish(SourceWriter body, string call)
    {
        if (tile.ThreadRows * tile.ThreadColumns <= 2)
        {
            WriteCalls(body, call);
            return;
        }

        int pass = 1;
        while (2 * pass <= tile.ThreadRows && 2 * pass * tile.Down * tile.Columns <= Shared)
        {
            pass *= 2;
        }

        for (int first = 0; first < tile.ThreadRows; first += pass)
        {
            WritePass(body, call, first, pass);
        }
    }

    public static string Plus(string name, int more) => more == 0 ? name : $"{name} + {Int(more)}";

    private IEnumerable<int> Across => Enumerable.Range(0, tile.ThreadColumns);

    private static string Sum(int i, int j) => $"sum{Int(i)}{Int(j)}";

    private static string Int(int value) => Literals.Int(value);

    private void WriteCalls(SourceWriter body, string call)
    {
        for (int i = 0; i < tile.ThreadRows; i++)
        {
            foreach (int j in Across)
            {
                body.Line($"{call}, firstRow + {rows.Of(i)}, firstColumn + {columns.Of(j)}, {Sum(i, j)});");
            }
        }
    }

    /// <summary>So many of each thread's rows of sums.</summary>
    private void WritePass(SourceWriter body, string call, int first, int pass)
    {
        if (first > 0)
        {
            body.Line("global::ILGPU.Group.Barrier();");
        }

        for (int i = 0; i < pass; i++)
        {
            body.Line($"int row{Int(first + i)} = ({Plus("down", i * tile.Down)}) * {Int(tile.Columns)};");
            body.Line(string.Join(" ", Across.Select(j => $"shared[row{Int(first + i)} + {columns.Of(j)}] = {Sum(first + i, j)};")));
        }

        body.Line("global::ILGPU.Group.Barrier();");
        using (body.Open($"for (int i = thread; i < {Int(pass * tile.Down * tile.Columns)}; i += {Int(GpuTile.Threads)})"))
        {
            body.Line($"int own = {Plus($"i / {Int(tile.Columns * tile.Down)}", first)}, threadDown = i / {Int(tile.Columns)} % {Int(tile.Down)};");
            body.Line($"{call}, firstRow + {rows.Of("threadDown", "own")}, firstColumn + (i % {Int(tile.Columns)}), shared[i]);");
        }
    }
}
