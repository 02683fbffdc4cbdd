using NetDsl.Kernels;

namespace NetDsl.Engines;

/// <content>Where the gradients of groups of samples wait to be added.</content>
public abstract partial class CpuEngine
{
    private AlignedMemory? _sums;

    /// <summary>Floats that they take, for each group.</summary>
    protected virtual int SumFloats => 0;

    /// <summary>The sums that lie at this many floats for each group.</summary>
    protected Floats SumsAt(int offset) => _sums!.Floats.At((nint)offset * Layout.SampleGroups(_batch.Count));

    private void ReserveSums(int batch)
    {
        int floats = SumFloats * Layout.SampleGroups(batch);
        if (floats > 0 && (_sums is null || _sums.Length < floats))
        {
            _sums?.Dispose();
            _sums = new AlignedMemory(floats);
        }
    }
}
