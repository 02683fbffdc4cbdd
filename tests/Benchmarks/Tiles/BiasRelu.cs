using System.Runtime.CompilerServices;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>What becomes of a pixel's sums in these works: the bias and Relu.</summary>
/// <param name="bias">Panel after panel.</param>
/// <param name="y">Where they go.</param>
/// <param name="places">The same.</param>
/// <param name="last">The panel that <typeparamref name="TRest"/> says of how full it is.</param>
internal readonly struct BiasRelu<TLanes, TRest>(Floats bias, Floats y, PixelPlaces places, int last) : IPixelEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
    where TRest : IRest
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(TLanes sum, int sample, int row, int x, int panel)
    {
        var value = TLanes.AtLeastZero(sum + TLanes.Load(bias.At(panel * 16)));
        var place = y.At(sample * places.SampleStride + row * places.RowStride + x * places.PixelStride + panel * 16);
        if (TRest.Count == 16 || panel < last) value.Store(place);
        else value.StoreFirst(place, TRest.Count);
    }
}
