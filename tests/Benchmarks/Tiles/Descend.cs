using System.Runtime.CompilerServices;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>Gradient descent, done as a weight's gradient is finished.</summary>
internal readonly struct Descend<TLanes>(Floats weights, nint panelStep) : IEpilogue<TLanes> where TLanes : struct, ILanes<TLanes>
{
    private const float Rate = -1e-6f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(TLanes sum, int row, int panel)
    {
        var weight = weights.At(panel * panelStep + row * Layout.Lanes);
        TLanes.Fma(TLanes.Broadcast(Rate), sum, TLanes.Load(weight)).Store(weight);
    }
}
