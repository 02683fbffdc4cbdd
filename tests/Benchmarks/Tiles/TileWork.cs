using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>One shape of contraction with its memory, for a team to run.</summary>
internal abstract class TileWork(string name, double operations) : ITeamWork, IDisposable
{
    private readonly List<AlignedMemory> _memories = [];

    public string Name { get; } = name;

    /// <summary>Floating-point operations of one run.</summary>
    public double Operations { get; } = operations;

    public abstract void Run(in TeamMember me);

    public void Dispose() => _memories.ForEach(memory => memory.Dispose());

    /// <summary>So many floats between -0.5 and 0.5.</summary>
    protected Floats Filled(int length)
    {
        var memory = new AlignedMemory(length);
        _memories.Add(memory);
        var random = new Random(_memories.Count);
        foreach (ref var value in memory.Span) value = random.NextSingle() - 0.5f;
        return memory.Floats;
    }
}
