using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Sums of products: dense layers, convolutions and their gradients, on register tiles.</summary>
/// <remarks>
/// Every sum runs over k in one order, lane by lane, with fused multiply-adds: a result has the same bits however rows and
/// panels are shared among threads, and whatever the width of the vectors.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Contraction<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Floats of scratch: the sums of the largest tile, and what it takes to begin at a cache line.</summary>
    private const int ScratchFloats = TileHeight.Most * 16 + 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float* Align(float* scratch) => (float*)(((nint)scratch + 63) & ~63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TEpilogue>(float* sums, int row, int rows, int panel, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        for (var r = 0; r < rows; r++) epilogue.Finish(TLanes.Load(new(sums + r * 16)), row + r, panel);
    }
}
