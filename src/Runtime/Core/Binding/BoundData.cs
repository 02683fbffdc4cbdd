using System.Buffers;
using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.Binding;

/// <summary>A data set held in place for a network: checked against what the network declares, and pinned, so that a step is
/// given nothing but pointers.</summary>
sealed unsafe class BoundData : IDisposable
{
    readonly MemoryHandle[] _pins;
    readonly Slot[] _inputs, _targets;
    readonly EncodedColumn?[] _encoded;

    /// <summary>Binds the inputs and, where <paramref name="withTargets"/> says so, the targets.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="withTargets">Whether there have to be targets.</param>
    /// <param name="encodeLater">Whether targets that are made from annotations need not be there: who asks makes them sample by sample.</param>
    public BoundData(NetworkDescription network, DataSet data, bool withTargets, bool encodeLater = false)
    {
        Count = data.Count;
        var inputs = ColumnMatching.Match(network.Name, "input", network.Inputs, data.Inputs);
        var targets = withTargets ? ColumnMatching.Match(network.Name, "target", network.Targets, data.Targets) : [];
        _pins = new MemoryHandle[inputs.Length + targets.Length];
        _encoded = [.. targets.Select((column, i) => column is EncodedColumn encoded && TargetColumn.Fits(network.Targets[i], column) ? encoded : null)];
        _inputs = GC.AllocateArray<Slot>(Math.Max(inputs.Length, 1), pinned: true);
        _targets = GC.AllocateArray<Slot>(Math.Max(targets.Length, 1), pinned: true);
        try
        {
            for (var i = 0; i < inputs.Length; i++)
                _inputs[i] = Pin(i, InputColumn.Prepare(network.Inputs[i], inputs[i]));
            for (var i = 0; i < targets.Length; i++)
                _targets[i] = encodeLater && _encoded[i] is not null
                    ? new(null, ElementKind.Single)
                    : Pin(inputs.Length + i, TargetColumn.Prepare(network.Targets[i], targets[i]));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>Some samples, by their numbers in pinned memory.</summary>
    public Batch Batch(int* rows, int count) => new(Pointer(_inputs), Pointer(_targets), rows, count);

    /// <summary>What a target is made from, where that is annotations.</summary>
    public EncodedColumn? Encoded(int target) => _encoded[target];

    public void Dispose()
    {
        foreach (var pin in _pins)
            pin.Dispose();
    }

    static Slot* Pointer(Slot[] pinned) => (Slot*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref pinned[0]);

    Slot Pin(int number, DataColumn column)
    {
        (_pins[number], var kind) = column switch
        {
            DataColumn<byte> bytes => (bytes.Values.Pin(), ElementKind.Byte),
            DataColumn<int> ints => (ints.Values.Pin(), ElementKind.Int32),
            var other => (((DataColumn<float>)other).Values.Pin(), ElementKind.Single),
        };
        return new(_pins[number].Pointer, kind);
    }
}
