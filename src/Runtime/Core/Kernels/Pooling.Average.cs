using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The average of a window.</content>
public static unsafe partial class Pooling<TLanes>
{
    /// <summary>
    /// For each output pixel and panel: the sum of its window, row after row, divided by the number of its positions, those of the
    /// padding included if <paramref name="countPadding"/>. A window without any position gives zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Average<TEpilogue>(
        in PoolWindow window, in PixelPlaces from, Floats a, bool countPadding, int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        PoolAxis down = window.Down, along = window.Along;
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, window.OutHeight);
            var top = down.Begin(y);
            int kyFrom = down.From(top), kyTo = down.To(top), rows = down.Counted(top, countPadding);
            var row = a.Pointer + sample * from.SampleStride + (top + kyFrom) * from.RowStride;
            var left = along.Begin(0);
            for (var x = 0; x < window.OutWidth; x++, left += window.StrideX)
            {
                int kxFrom = along.From(left), kxTo = along.To(left);
                var count = TLanes.Broadcast(Math.Max(rows * along.Counted(left, countPadding), 1));
                var first = row + (left + kxFrom) * from.PixelStride;
                for (int panel = 0, columns = from.Columns; columns > 0; panel++, columns -= Layout.Lanes, first += Layout.Lanes)
                {
                    var sum = TLanes.Zero;
                    var kernelRow = first;
                    for (var ky = kyFrom; ky < kyTo; ky++, kernelRow += from.RowStride)
                    {
                        var place = kernelRow;
                        for (var kx = kxFrom; kx < kxTo; kx++, place += from.PixelStride) sum += Load(place);
                    }

                    epilogue.Finish(sum / count, sample, y, x, panel);
                }
            }
        }
    }
}
