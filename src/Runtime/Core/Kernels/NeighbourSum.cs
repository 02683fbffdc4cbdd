using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Sums of neighbouring channels. Lines are rows of pixels, numbered through the batch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class NeighbourSum<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>
    /// For each pixel and panel: the sum of each channel, of <paramref name="before"/> channels before it and of <paramref name="after"/>
    /// behind it, in that order; there is nothing before the first channel and behind the last.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TEpilogue>(
        int before, int after, int height, int width, in PixelPlaces from, Floats a, int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        var edge = stackalloc float[Layout.Lanes + before + after];
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, height);
            var pixel = a.Pointer + sample * from.SampleStride + y * from.RowStride;
            for (var x = 0; x < width; x++, pixel += from.PixelStride)
            {
                for (int panel = 0, first = -before; panel * Layout.Lanes < from.Columns; panel++, first += Layout.Lanes)
                {
                    var place = pixel + first;
                    if (first < 0 || first + before + after + Layout.Lanes > from.Columns)
                    {
                        for (var i = 0; i < Layout.Lanes + before + after; i++)
                            edge[i] = (uint)(first + i) < (uint)from.Columns ? pixel[first + i] : 0;
                        place = edge;
                    }

                    var sum = TLanes.Zero;
                    for (var i = 0; i <= before + after; i++) sum += TLanes.Load(new(place + i));
                    epilogue.Finish(sum, sample, y, x, panel);
                }
            }
        }
    }
}
