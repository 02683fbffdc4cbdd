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
        int lanes = Layout.Lanes, columns = from.Columns, last = Layout.Panels(columns) - 1;
        var isWhole = columns % lanes == 0 && columns >= 2 * lanes && before <= lanes && after <= lanes;
        var first = stackalloc float[3 * lanes];
        var behind = stackalloc float[3 * lanes];
        TLanes.Zero.Store(new(first));
        TLanes.Zero.Store(new(behind + 2 * lanes));
        var edge = stackalloc float[lanes + before + after];
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, height);
            var pixel = a.Pointer + sample * from.SampleStride + y * from.RowStride;
            for (var x = 0; x < width; x++, pixel += from.PixelStride)
            {
                if (isWhole)
                {
                    // The first two panels behind zeros, and the last two before zeros. They are read after all others, when they have
                    // reached memory.
                    TLanes.Load(new(pixel)).Store(new(first + lanes));
                    TLanes.Load(new(pixel + lanes)).Store(new(first + 2 * lanes));
                    TLanes.Load(new(pixel + columns - 2 * lanes)).Store(new(behind));
                    TLanes.Load(new(pixel + columns - lanes)).Store(new(behind + lanes));
                }

                for (var i = 1; i <= last + 1; i++)
                {
                    var panel = i <= last ? i : 0;
                    var place = pixel + panel * lanes - before;
                    if (isWhole)
                    {
                        if (panel == 0) place = first + lanes - before;
                        else if (panel == last) place = behind + lanes - before;
                    }
                    else if (panel * lanes < before || (panel + 1) * lanes + after > columns)
                    {
                        for (var k = 0; k < lanes + before + after; k++)
                            edge[k] = (uint)(panel * lanes - before + k) < (uint)columns ? pixel[panel * lanes - before + k] : 0;
                        place = edge;
                    }

                    var sum = TLanes.Zero;
                    for (var k = 0; k <= before + after; k++) sum += TLanes.Load(new(place + k));
                    epilogue.Finish(sum, sample, y, x, panel);
                }
            }
        }
    }
}
