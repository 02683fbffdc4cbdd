using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>What becomes of the finished sums of a pixel: an <see cref="IEpilogue{TLanes}"/> that is told where in the picture they belong.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPixelEpilogue<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Takes the sixteen sums of one pixel and one panel.</summary>
    void Finish(TLanes sum, int sample, int y, int x, int panel);
}
