using NetDsl.Generator.Model;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Writes what threads do with what lies in shared memory: sums in registers, and what becomes of them. How they multiply differs;
/// which of the tile's sums a thread has is said by its rows and columns.</summary>
/// <param name="tile">The shape.</param>
/// <param name="leftPitch">Floats of shared memory from one step of the depth to the next, on the left; a multiple of four.</param>
/// <param name="rightPitch">The same on the right.</param>
/// <param name="isSpread">Whether a float is left free between rows of finished sums.</param>
internal abstract class TileLoop(GpuTile tile, int leftPitch, int rightPitch, bool isSpread)
{
    /// <summary>The loop that multiplies in a precision.</summary>
    /// <param name="tile">The shape.</param>
    /// <param name="isLeftDeep">Whether steps of the left side's depth are written side by side.</param>
    /// <param name="precision">How it multiplies.</param>
    public static TileLoop For(GpuTile tile, bool isLeftDeep, Precision precision)
        => precision == Precision.Tf32 ? new TensorLoop(tile) : new FloatLoop(tile, isLeftDeep);

    protected GpuTile Tile { get; } = tile;

    protected int LeftPitch { get; } = leftPitch;

    protected int RightPitch { get; } = rightPitch;

    /// <summary>The thread's rows of sums; one that is called "down" has the first.</summary>
    protected abstract ThreadSums Rows { get; }

    /// <summary>The thread's columns; one that is called "across" has the first.</summary>
    protected abstract ThreadSums Columns { get; }

    /// <summary>Where the right side begins in shared memory.</summary>
    protected int RightAt => GpuTile.Side * LeftPitch;

    /// <summary>Floats of shared memory.</summary>
    private int Shared => Math.Max(RightAt + (GpuTile.Side * RightPitch), GpuTile.Threads);

    /// <summary>Floats from row to row of finished sums.</summary>
    private int SumPitch => Tile.Columns + (isSpread ? 1 : 0);

    /// <summary>Shared memory and this thread's place.</summary>
    public void WriteHead(SourceWriter body)
    {
        body.Line($"// A tile of {Int(Tile.Rows)} by {Int(Tile.Columns)}; each thread makes {Int(Tile.ThreadRows)} x {Int(Tile.ThreadColumns)} of its sums.");
        body.Line($"var quads = global::ILGPU.SharedMemory.Allocate<Quad>({Int(Shared / 4)});");
        body.Line("var shared = quads.Cast<float>();");
        body.Line("int thread = global::ILGPU.Group.IdxX, lane = thread & 15, line = thread >> 4;");
        WriteThread(body);
    }

    /// <summary>The place in shared memory of what the left side has at a step and row.</summary>
    public string Left(string step, string row) => $"shared[({step} * {Int(LeftPitch)}) + {row}]";

    /// <summary>The place in shared memory of what the right side has at a step and column.</summary>
    public string Right(string step, string column) => $"shared[({step} * {Int(RightPitch)}) + {column} + {Int(RightAt)}]";

    /// <summary>A number as shared memory is to hold it.</summary>
    public virtual string Stored(string value) => value;

    /// <summary>The sums, zero.</summary>
    public abstract void WriteSums(SourceWriter body);

    /// <summary>The products of what lies in shared memory, between two barriers.</summary>
    public void WriteProducts(SourceWriter body)
    {
        body.Line("global::ILGPU.Group.Barrier();");
        WriteSteps(body);
        body.Line("global::ILGPU.Group.Barrier();");
    }

    /// <summary>Calls a method with each sum; it keeps those that are inside the result. Many sums go through shared memory: registers
    /// cannot be counted through by a loop, and the method becomes part of the kernel for each call. So too threads that stand
    /// side by side keep what lies side by side.</summary>
    public void WriteFinish(SourceWriter body, string call)
    {
        if (Tile.ThreadRows * Tile.ThreadColumns <= 2)
        {
            WriteCalls(body, call);
            return;
        }

        int pass = 1;
        while (2 * pass <= Tile.ThreadRows && 2 * pass * Tile.Down * SumPitch <= Shared)
        {
            pass *= 2;
        }

        for (int first = 0; first < Tile.ThreadRows; first += pass)
        {
            WritePass(body, call, first, pass);
        }
    }

    public static string Plus(string name, int more) => more == 0 ? name : $"{name} + {Int(more)}";

    /// <summary>Where the thread stands in the tile.</summary>
    protected abstract void WriteThread(SourceWriter body);

    /// <summary>Sixteen steps of the depth.</summary>
    protected abstract void WriteSteps(SourceWriter body);

    /// <summary>What a sum is called.</summary>
    protected abstract string Sum(int row, int column);

    protected IEnumerable<int> Across => Enumerable.Range(0, Tile.ThreadColumns);

    protected static string Int(int value) => Literals.Int(value);

    private void WriteCalls(SourceWriter body, string call)
    {
        for (int i = 0; i < Tile.ThreadRows; i++)
        {
            foreach (int j in Across)
            {
                body.Line($"{call}, firstRow + {Rows.Of(i)}, firstColumn + {Columns.Of(j)}, {Sum(i, j)});");
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
            body.Line($"int row{Int(first + i)} = ({Plus("down", i * Tile.Down)}) * {Int(SumPitch)};");
            body.Line(string.Join(" ", Across.Select(j => $"shared[row{Int(first + i)} + {Columns.Of(j)}] = {Sum(first + i, j)};")));
        }

        body.Line("global::ILGPU.Group.Barrier();");
        using (body.Open($"for (int i = thread; i < {Int(pass * Tile.Down * Tile.Columns)}; i += {Int(GpuTile.Threads)})"))
        {
            string place = isSpread ? $"i + (i / {Int(Tile.Columns)})" : "i";
            body.Line($"int own = {Plus($"i / {Int(Tile.Columns * Tile.Down)}", first)}, threadDown = i / {Int(Tile.Columns)} % {Int(Tile.Down)};");
            body.Line($"{call}, firstRow + {Rows.Of("threadDown", "own")}, firstColumn + (i % {Int(Tile.Columns)}), shared[{place}]);");
        }
    }
}
