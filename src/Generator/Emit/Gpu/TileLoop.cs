namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes what all products have in common: sums in registers, shared memory, the steps of the depth written out.</summary>
/// <param name="tile">The shape.</param>
/// <param name="leftStride">Floats of shared memory from one step of the depth to the next, on the left.</param>
internal sealed class TileLoop(GpuTile tile, int leftStride)
{
    /// <summary>Shared memory and this thread's place.</summary>
    public void WriteHead(SourceWriter body)
    {
        body.Line($"var left = SharedMemory.Allocate<float>({Int(GpuTile.Depth * leftStride)});");
        body.Line($"var right = SharedMemory.Allocate<float>({Int(GpuTile.Depth * tile.Columns)});");
        body.Line("int thread = Group.IdxX, across = thread & 15, down = thread >> 4;");
        body.Line($"int firstRow = Grid.IdxY * {Int(tile.Rows)}, firstColumn = Grid.IdxX * {Int(tile.Columns)};");
    }

    /// <summary>The sums, zero.</summary>
    public void WriteSums(SourceWriter body)
    {
        for (int i = 0; i < tile.ThreadRows; i++)
        {
            body.Line($"float {string.Join(", ", Columns.Select(j => $"{Sum(i, j)} = 0f"))};");
        }
    }

    /// <summary>The products of what lies in shared memory, between two barriers.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="afterStep">Writes what else is done with a step's right side.</param>
    public void WriteProducts(SourceWriter body, Action<SourceWriter>? afterStep = null)
    {
        body.Line("Group.Barrier();");
        using (body.Open($"for (int k = 0; k < {Int(GpuTile.Depth)}; k += {Int(GpuTile.Unrolled)})"))
        {
            body.Line($"int leftAt = (k * {Int(leftStride)}) + down, rightAt = (k * {Int(tile.Columns)}) + across;");
            for (int k = 0; k < GpuTile.Unrolled; k++)
            {
                string type = k == 0 ? "float " : "";
                body.Line($"{type}{Loads("a", "left", k * leftStride, tile.ThreadRows, k == 0)};");
                body.Line($"{type}{Loads("b", "right", k * tile.Columns, tile.ThreadColumns, k == 0)};");
                for (int i = 0; i < tile.ThreadRows; i++)
                {
                    body.Line(string.Join(" ", Columns.Select(j => $"{Sum(i, j)} += a{Int(i)} * b{Int(j)};")));
                }

                afterStep?.Invoke(body);
            }
        }

        body.Line("Group.Barrier();");
    }

    /// <summary>Calls a method with each sum; it keeps those that are inside the result.</summary>
    public void WriteFinish(SourceWriter body, string method)
    {
        body.Line("int row = firstRow + down, column = firstColumn + across;");
        for (int i = 0; i < tile.ThreadRows; i++)
        {
            foreach (int j in Columns)
            {
                body.Line($"{method}({GpuOperands.Names}, {Plus("row", i * GpuTile.Side)}, {Plus("column", j * GpuTile.Side)}, {Sum(i, j)});");
            }
        }
    }

    public static string Sum(int i, int j) => $"sum{Int(i)}{Int(j)}";

    public static string Plus(string name, int more) => more == 0 ? name : $"{name} + {Int(more)}";

    private IEnumerable<int> Columns => Enumerable.Range(0, tile.ThreadColumns);

    /// <summary>Declared and loaded, or loaded again, in one line.</summary>
    private static string Loads(string name, string memory, int step, int count, bool declare)
        => string.Join(declare ? ", " : "; ", Enumerable.Range(0, count)
            .Select(i => $"{name}{Int(i)} = {memory}[{Plus($"{memory}At", step + (i * GpuTile.Side))}]"));

    private static string Int(int value) => Literals.Int(value);
}
