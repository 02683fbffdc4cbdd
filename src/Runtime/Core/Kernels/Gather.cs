using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Lines of a table, one for each id.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Gather<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>For each place of each sample, numbered through the batch: the line of the table, which lies in panels, handed to
    /// <paramref name="epilogue"/> as pixel (0, place).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TEpilogue>(
        SampleRows<TLanes> ids, int places, Floats table, int lines, int panels, int from, int to, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        var (sample, place) = Math.DivRem(from, places);
        for (var i = from; i < to; i++)
        {
            var line = table.At((nint)ids.Index(sample, place) * Layout.Lanes);
            for (var panel = 0; panel < panels; panel++)
                epilogue.Finish(TLanes.Load(line.At((nint)panel * lines * Layout.Lanes)), sample, 0, place, panel);
            if (++place < places) continue;
            place = 0;
            sample++;
        }
    }
}
