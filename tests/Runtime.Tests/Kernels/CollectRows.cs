using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>An epilogue that adds the values of whole rows to a picture, so that a value given twice is seen, and touches nothing behind a row.</summary>
/// <param name="target">The picture.</param>
/// <param name="places">Its pixels, which lie side by side.</param>
/// <param name="length">Floats of a row.</param>
internal readonly struct CollectRows<TLanes>(Floats target, PixelPlaces places, int length) : IRowEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public void Finish(TLanes values, int sample, int y, int column)
    {
        var place = target.At(sample * places.SampleStride + y * places.RowStride + column);
        (values + TLanes.LoadFirst(place, length - column)).StoreFirst(place, length - column);
    }
}
