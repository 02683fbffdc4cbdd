using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>What becomes of the largest value of a window.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPoolEpilogue<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Whether the choice is asked for; if not, it is not worked out, and zero is given.</summary>
    static virtual bool WantsChoice => true;

    /// <summary>Takes sixteen values of one pixel, and for each the number of the position in its window, row after row, as a float.</summary>
    void Finish(TLanes value, TLanes choice, int sample, int y, int x, int panel);
}
