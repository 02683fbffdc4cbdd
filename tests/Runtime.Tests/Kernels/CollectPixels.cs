using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>An epilogue that adds the sums of pixels to a picture, so that a sum given twice is seen, and touches nothing behind a pixel.</summary>
internal readonly struct CollectPixels<TLanes>(Floats target, PixelPlaces places, bool adds = true) : IPixelEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public void Finish(TLanes sum, int sample, int y, int x, int panel)
    {
        var place = target.At(sample * places.SampleStride + y * places.RowStride + x * places.PixelStride + panel * 16);
        var count = places.Columns - panel * 16;
        (adds ? sum + TLanes.LoadFirst(place, count) : sum).StoreFirst(place, count);
    }
}
