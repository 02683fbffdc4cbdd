using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Keeps what the inputs of a scan's steps give, with their bias, until the steps are done.</summary>
/// <param name="to">Where to.</param>
/// <param name="sampleStride">Floats from one sample to the next.</param>
/// <param name="stepStride">Floats from one step to the next.</param>
/// <param name="bias">What is added; none where it is the default.</param>
internal readonly unsafe struct KeepSteps<TLanes>(Floats to, nint sampleStride, int stepStride, Floats bias) : IPixelEpilogue<TLanes>, IEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(TLanes sum, int sample, int y, int x, int panel)
    {
        if (bias.Pointer is not null) sum += TLanes.Load(bias.At(panel * Layout.Lanes));
        sum.Store(to.At((sample * sampleStride) + ((nint)x * stepStride) + (panel * Layout.Lanes)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(TLanes sum, int row, int panel) => Finish(sum, row, 0, 0, panel);
}
