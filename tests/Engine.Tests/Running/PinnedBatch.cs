using System.Runtime.CompilerServices;
using NetDsl.Engines;
using NetDsl.Generator.Graph;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Running;

/// <summary>Samples in memory that does not move, as an engine takes them.</summary>
internal sealed unsafe class PinnedBatch
{
    private readonly List<Array> _columns = [];
    private readonly Slot[] _inputs, _targets;
    private readonly int[]? _rows;

    /// <summary>All samples in their order, or those at <paramref name="rows"/>.</summary>
    /// <param name="graph">Whose inputs and targets the samples are for.</param>
    /// <param name="samples">The numbers.</param>
    /// <param name="rows">Which of the samples make the batch, one may come several times.</param>
    /// <param name="bytes">Whether inputs are handed over as bytes.</param>
    public PinnedBatch(NetworkGraph graph, SampleBatch samples, int[]? rows = null, bool bytes = false)
    {
        _inputs = Slots(graph.Inputs, samples, bytes ? ElementKind.Byte : ElementKind.Single);
        _targets = Slots(graph.Targets, samples, ElementKind.Single);
        Count = rows?.Length ?? samples.Count;
        if (rows is not null)
        {
            _rows = GC.AllocateUninitializedArray<int>(rows.Length, pinned: true);
            rows.CopyTo(_rows, 0);
        }
    }

    public int Count { get; }

    public void Train(Engine engine, in StepArguments arguments)
    {
        engine.Train(Batch(), arguments);
        GC.KeepAlive(this);
    }

    public void Evaluate(Engine engine)
    {
        engine.Evaluate(Batch());
        GC.KeepAlive(this);
    }

    public void Predict(Engine engine)
    {
        engine.Predict(Batch());
        GC.KeepAlive(this);
    }

    private Batch Batch() => new(First<Slot>(_inputs), First<Slot>(_targets), _rows is null ? null : First<int>(_rows), Count);

    private Slot[] Slots(IReadOnlyList<InputNode> nodes, SampleBatch samples, ElementKind values)
    {
        var slots = GC.AllocateArray<Slot>(Math.Max(nodes.Count, 1), pinned: true);
        for (int i = 0; i < nodes.Count; i++)
        {
            var numbers = samples.Values[nodes[i]].SelectMany(sample => sample);
            slots[i] = nodes[i].Kind == InputKind.Indices ? new(Keep(numbers.Select(n => (int)n)), ElementKind.Int32)
                : values == ElementKind.Byte ? new(Keep(numbers.Select(n => (byte)n)), ElementKind.Byte)
                : new(Keep(numbers.Select(n => (float)n)), ElementKind.Single);
        }

        return slots;
    }

    private void* Keep<T>(IEnumerable<T> numbers)
        where T : unmanaged
    {
        var source = numbers.ToArray();
        var pinned = GC.AllocateUninitializedArray<T>(source.Length, pinned: true);
        source.CopyTo(pinned, 0);
        _columns.Add(pinned);
        return First<T>(pinned);
    }

    private static T* First<T>(T[] pinned)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref pinned[0]);
}
