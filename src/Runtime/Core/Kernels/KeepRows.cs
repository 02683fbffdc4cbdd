using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Keeps finished sums as they are, row after row: what a scan works on next.</summary>
/// <param name="to">Where to.</param>
/// <param name="stride">Floats from one row to the next.</param>
/// <param name="first">The row that is kept first.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeepRows<TLanes>(Floats to, int stride, int first) : IEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(TLanes sum, int row, int panel) => sum.Store(to.At(((nint)(row - first) * stride) + (panel * Layout.Lanes)));

    /// <summary>Zeros in place of the sums of all rows before <paramref name="end"/>.</summary>
    public void Clear(int end) => to.Span((end - first) * stride).Clear();
}
