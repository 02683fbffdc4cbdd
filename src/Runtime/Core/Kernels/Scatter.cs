using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Sums of what comes back to the places of each id: the gradient of a table of lines.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Scatter<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>For each id and each panel of sixteen features: the sum over the places that hold the id, sample after sample and place
    /// after place, handed to <paramref name="epilogue"/> as row id. Lanes behind the last feature are zero.</summary>
    /// <remarks>Threads share ids. Each finds the places of its own, and no sum is anyone else's.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TEpilogue>(
        SampleRows<TLanes> ids, int perSample, Floats upstream, in PixelPlaces places, int samples, int from, int to, ref TEpilogue epilogue)
        where TEpilogue : struct, IEpilogue<TLanes>
    {
        var (first, next) = PlacesOfIds.Mine.Take(ids, perSample, samples, from, to);
        for (var panel = 0; panel < Layout.Panels(places.Columns); panel++)
        {
            var columns = places.Columns - (panel * Layout.Lanes);
            var features = upstream.At(panel * Layout.Lanes);
            for (var id = from; id < to; id++)
            {
                var sum = TLanes.Zero;
                for (var at = first[id - from]; at >= 0; at = next[at])
                {
                    var (sample, place) = Math.DivRem(at, perSample);
                    sum += TLanes.LoadFirst(features.At(((nint)sample * places.SampleStride) + ((nint)place * places.PixelStride)), columns);
                }

                epilogue.Finish(sum, id, panel);
            }
        }
    }
}
