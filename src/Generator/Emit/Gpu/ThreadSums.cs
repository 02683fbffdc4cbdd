namespace NetDsl.Generator.Emit.Gpu;

/// <summary>The rows or the columns of a tile that one thread's sums are in: by fours where it has so many, for what lies side by side in
/// shared memory is loaded by fours.</summary>
/// <param name="Name">Of what is loaded: <c>a</c>.</param>
/// <param name="Thread">The text of the thread's number in this direction.</param>
/// <param name="Threads">Threads in this direction.</param>
/// <param name="Count">How many a thread has.</param>
internal sealed record ThreadSums(string Name, string Thread, int Threads, int Count)
{
    private const int Four = 4;

    /// <summary>Whether they come by fours.</summary>
    public bool IsByFours => Count % Four == 0;

    /// <summary>Writes where the thread reads of a step.</summary>
    /// <param name="step">The text of the step's number.</param>
    /// <param name="pitch">Floats from step to step.</param>
    /// <param name="first">Where the memory begins.</param>
    public string Place(string step, int pitch, int first)
        => TileLoop.Plus($"({step} * {Literals.Int(pitch / Unit)}) + {Thread}", first / Unit);

    /// <summary>The loads of a step, from a place and so many floats on; declared if it is the first.</summary>
    public string Loads(string place, int further, bool declare)
    {
        string memory = IsByFours ? "quads" : "shared", type = IsByFours ? "Quad " : "float ";
        var loads = Enumerable.Range(0, Count / Unit)
            .Select(i => $"{Name}{Literals.Int(i)} = {memory}[{TileLoop.Plus(place, (further / Unit) + (i * Threads))}]");
        return declare ? $"{type}{string.Join(", ", loads)};" : $"{string.Join("; ", loads)};";
    }

    /// <summary>What was loaded for one of them.</summary>
    public string Loaded(int i) => IsByFours ? $"{Name}{Literals.Int(i / Four)}.{"ABCD"[i % Four]}" : $"{Name}{Literals.Int(i)}";

    /// <summary>The number of one of them in the tile, in words of the kernel.</summary>
    public string Of(int i)
        => IsByFours ? TileLoop.Plus($"({Thread} * {Literals.Int(Four)})", (i % Four) + (i / Four * Four * Threads)) : TileLoop.Plus(Thread, i * Threads);

    /// <summary>The same, of the thread and the number that local variables hold.</summary>
    public string Of(string thread, string i)
        => IsByFours
            ? $"({thread} * {Literals.Int(Four)}) + ({i} % {Literals.Int(Four)}){(Count == Four ? "" : $" + ({i} / {Literals.Int(Four)} * {Literals.Int(Four * Threads)})")}"
            : $"{thread} + ({i} * {Literals.Int(Threads)})";

    private int Unit => IsByFours ? Four : 1;
}
