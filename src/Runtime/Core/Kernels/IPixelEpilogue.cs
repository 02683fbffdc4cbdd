using System.ComponentModel;

namespace NetDsl.Kernels;

/// <summary>What becomes of the finished sums of a pixel: an <see cref="IEpilogue{TLanes}"/> that is told where in the picture they belong.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPixelEpilogue<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Whether it is so short that a tile of pixels may hold it once for each of them.</summary>
    static virtual bool IsShort => true;

    /// <summary>Whether it reads pixels of other tensors: from memory, where the convolution's own come from there.</summary>
    static virtual bool Reads => false;

    /// <summary>Takes the sixteen sums of one pixel and one panel.</summary>
    void Finish(TLanes sum, int sample, int y, int x, int panel);
}
