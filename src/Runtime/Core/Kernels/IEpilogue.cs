using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>What becomes of a finished sum: bias, activation, mask, store, optimiser update.</summary>
/// <remarks>Implemented by structs of the generated code; the contraction calls it once for each row and panel.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEpilogue<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Takes the sixteen sums of one row and one panel.</summary>
    void Finish(TLanes sum, int row, int panel);
}
