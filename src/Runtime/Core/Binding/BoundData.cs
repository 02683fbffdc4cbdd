using System.Buffers;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Binding;

/// <summary>A data set held in place for a network: checked against what the network declares, and pinned, so that a step is
/// given nothing but pointers. Of columns that are made sample by sample there is nothing to hold: their slots are empty.</summary>
internal sealed unsafe class BoundData : IDisposable
{
    private readonly MemoryHandle[] _pins;
    private readonly Slot[] _inputs, _targets;
    private readonly DataColumn?[] _made;

    /// <summary>Binds the inputs and, where <paramref name="withTargets"/> says so, the targets.</summary>
    public BoundData(NetworkDescription network, DataSet data, bool withTargets)
    {
        Count = data.Count;
        var inputs = ColumnMatching.Match(network.Name, "input", network.Inputs, data.Inputs);
        var targets = withTargets ? ColumnMatching.Match(network.Name, "target", network.Targets, data.Targets) : [];
        _pins = new MemoryHandle[inputs.Length + targets.Length];
        _made = new DataColumn?[_pins.Length];
        _inputs = GC.AllocateArray<Slot>(Math.Max(inputs.Length, 1), pinned: true);
        _targets = GC.AllocateArray<Slot>(Math.Max(targets.Length, 1), pinned: true);
        try
        {
            for (var i = 0; i < inputs.Length; i++)
                _inputs[i] = Hold(i, InputColumn.Prepare(network.Inputs[i], inputs[i]));
            for (var i = 0; i < targets.Length; i++)
                _targets[i] = Hold(inputs.Length + i, TargetColumn.Prepare(network.Targets[i], targets[i]));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>How many columns are bound, inputs and targets.</summary>
    public int ColumnCount => _pins.Length;

    /// <summary>Whether some column is made sample by sample: then <see cref="Batch"/> gives no samples to calculate with.</summary>
    public bool HasMade => _made.Any(column => column is not null);

    /// <summary>Some samples, by their numbers in pinned memory.</summary>
    public Batch Batch(int* rows, int count) => new(Pointer(_inputs), Pointer(_targets), rows, count);

    /// <summary>What decodes or encodes the samples of a column, where they do not lie in memory; inputs come before targets.</summary>
    public DataColumn? Made(int column) => _made[column];

    public void Dispose()
    {
        foreach (var pin in _pins)
            pin.Dispose();
    }

    private static Slot* Pointer(Slot[] pinned) => (Slot*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref pinned[0]);

    private Slot Hold(int number, DataColumn column)
    {
        if (column is DecodedColumn or EncodedColumn)
        {
            _made[number] = column;
            return new(null, column is DecodedColumn ? ElementKind.Byte : ElementKind.Single);
        }

        (_pins[number], var kind) = column switch
        {
            DataColumn<byte> bytes => (bytes.Values.Pin(), ElementKind.Byte),
            DataColumn<int> ints => (ints.Values.Pin(), ElementKind.Int32),
            var other => (((DataColumn<float>)other).Values.Pin(), ElementKind.Single),
        };
        return new(_pins[number].Pointer, kind);
    }
}
