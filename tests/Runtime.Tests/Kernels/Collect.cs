using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>An epilogue that writes the sums as a matrix, or adds them to it, so that a sum given twice is seen.</summary>
internal readonly struct Collect<TLanes>(Floats target, int stride, bool adds = false) : IEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public void Finish(TLanes sum, int row, int panel)
    {
        var place = target.At(row * stride + panel * 16);
        (adds ? sum + TLanes.Load(place) : sum).Store(place);
    }
}
