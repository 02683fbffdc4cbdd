using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>The epilogue of sums that nobody asks for, such as the bias of a layer without one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct NoEpilogue<TLanes> : IEpilogue<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <inheritdoc/>
    public readonly void Finish(TLanes sum, int row, int panel) =>
        throw new InvalidOperationException($"Sums of row {row} and panel {panel} were finished, though the compiler said that there are none.");
}
