namespace NetDsl.Generator.Emit.Gpu;

/// <summary>The rows or the columns of a tile that one thread's sums are in: so many side by side, then the other threads', then again. What
/// lies side by side in shared memory by fours is loaded by fours.</summary>
/// <param name="Name">Of what is loaded: <c>a</c>.</param>
/// <param name="Thread">The text of the thread's number in this direction.</param>
/// <param name="Threads">Threads in this direction.</param>
/// <param name="Count">How many a thread has.</param>
/// <param name="Run">How many of them lie side by side.</param>
internal sealed record ThreadSums(string Name, string Thread, int Threads, int Count, int Run)
{
    private const int Four = 4;

    /// <summary>By fours where a thread has so many.</summary>
    public static ThreadSums ByFours(string name, string thread, int threads, int count) => new(name, thread, threads, count, count % Four == 0 ? Four : 1);

    /// <summary>Writes where the thread reads of a step.</summary>
    /// <param name="step">The text of the step's number.</param>
    /// <param name="pitch">Floats from step to step.</param>
    /// <param name="first">Where the memory begins.</param>
    public string Place(string step, int pitch, int first)
        => TileLoop.Plus($"({step} * {Literals.Int(pitch / Unit)}) + {(IsByFours || Run == 1 ? Thread : $"({Thread} * {Literals.Int(Run)})")}", first / Unit);

    /// <summary>The loads of a step, from a place and so many floats on; declared if it is the first.</summary>
    public string Loads(string place, int further, bool declare)
    {
        string memory = IsByFours ? "quads" : "shared", type = IsByFours ? "Quad " : "float ";
        var loads = Enumerable.Range(0, Count / Unit)
            .Select(i => $"{Name}{Literals.Int(i)} = {memory}[{TileLoop.Plus(place, (further + Distance(i * Unit)) / Unit)}]");
        return declare ? $"{type}{string.Join(", ", loads)};" : $"{string.Join("; ", loads)};";
    }

    /// <summary>What was loaded for one of them.</summary>
    public string Loaded(int i) => IsByFours ? $"{Name}{Literals.Int(i / Four)}.{"ABCD"[i % Four]}" : $"{Name}{Literals.Int(i)}";

    /// <summary>The number of one of them in the tile, in words of the kernel.</summary>
    public string Of(int i) => TileLoop.Plus(Run == 1 ? Thread : $"({Thread} * {Literals.Int(Run)})", Distance(i));

    /// <summary>The same, of the thread and the number that local variables hold.</summary>
    public string Of(string thread, string i)
        => Run == 1
            ? $"{thread} + ({i} * {Literals.Int(Threads)})"
            : $"({thread} * {Literals.Int(Run)}) + ({i} % {Literals.Int(Run)}){(Count == Run ? "" : $" + ({i} / {Literals.Int(Run)} * {Literals.Int(Run * Threads)})")}";

    private bool IsByFours => Run % Four == 0;

    private int Unit => IsByFours ? Four : 1;

    /// <summary>How far one of them is from the first.</summary>
    private int Distance(int i) => (i % Run) + (i / Run * Run * Threads);
}
