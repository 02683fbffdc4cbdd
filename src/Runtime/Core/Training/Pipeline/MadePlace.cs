using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Engines;
using NetDsl.Kernels;

namespace NetDsl.Training;

/// <summary>Memory for one batch of samples that are made, column after column.</summary>
internal sealed unsafe class MadePlace : IDisposable
{
    private readonly MadeColumn[] _columns;
    private readonly Slot[] _slots;
    private readonly int _inputs;

    public MadePlace(MadeColumn[] columns, int inputs, int batchSize)
    {
        (_columns, _inputs) = (columns, inputs);
        _slots = GC.AllocateArray<Slot>(columns.Length, pinned: true);
        for (var i = 0; i < columns.Length; i++)
        {
            var bytes = (nuint)batchSize * (nuint)columns[i].SampleBytes;
            _slots[i] = new(NativeMemory.AlignedAlloc(Math.Max(bytes, 1), AlignedMemory.Alignment), columns[i].Source.Kind);
        }
    }

    /// <summary>Samples still to be made of the batch that is being made here. Guarded by who makes it.</summary>
    public int Missing { get; set; }

    /// <summary>Where a sample goes.</summary>
    public Span<byte> Sample(int column, int index)
        => new((byte*)_slots[column].Data + (nint)index * _columns[column].SampleBytes, _columns[column].SampleBytes);

    /// <summary>The batch, in its own order.</summary>
    public Batch Batch(int count)
    {
        var slots = (Slot*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_slots));
        return new(slots, slots + _inputs, null, count);
    }

    public void Dispose()
    {
        foreach (var slot in _slots)
            NativeMemory.AlignedFree(slot.Data);
    }
}
