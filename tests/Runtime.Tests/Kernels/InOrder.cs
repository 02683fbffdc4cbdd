using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>An epilogue that says that it reads, keeps the sums of pixels, and notes how often it was handed one that does not lie behind the one before.</summary>
/// <param name="target">Where sums are kept.</param>
/// <param name="places">How.</param>
/// <param name="notes">The place before, and the number of those out of turn.</param>
internal readonly struct InOrder<TLanes>(Floats target, PixelPlaces places, long[] notes) : IPixelEpilogue<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public static bool Reads => true;

    public void Finish(TLanes sum, int sample, int y, int x, int panel)
    {
        var place = sample * places.SampleStride + y * places.RowStride + x * places.PixelStride + panel * 16;
        if (place <= notes[0]) notes[1]++;
        notes[0] = place;
        sum.StoreFirst(target.At(place), places.Columns - panel * 16);
    }
}
