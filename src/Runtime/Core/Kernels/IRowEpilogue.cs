using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>What becomes of a row of pixels of few channels, as it lies: an <see cref="IPixelEpilogue{TLanes}"/> whose lanes are neighbouring floats of the row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowEpilogue<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Takes sixteen values of a row, the first of them at <paramref name="column"/>; of those behind the row's end nothing is promised.</summary>
    void Finish(TLanes values, int sample, int y, int column);
}
