using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The largest of a window.</content>
public static unsafe partial class Pooling<TLanes>
{
    /// <summary>
    /// For each output pixel and panel of <paramref name="lineFrom"/> to <paramref name="lineTo"/>: the largest value of its window, and the number
    /// <c>ky * KernelWidth + kx</c> of the first position that has it. A NaN is larger than all else; zeros of both signs are the same. A
    /// window without any position in the picture gives minus infinity and the choice -1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Max<TEpilogue>(
        in PoolWindow window, in PixelPlaces from, Floats a, int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPoolEpilogue<TLanes>
    {
        PoolAxis down = window.Down, along = window.Along;
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, window.OutHeight);
            var top = down.Begin(y);
            int kyFrom = down.From(top), kyTo = down.To(top);
            var row = a.Pointer + sample * from.SampleStride + (top + kyFrom) * from.RowStride;
            var left = along.Begin(0);
            for (var x = 0; x < window.OutWidth; x++, left += window.StrideX)
            {
                int kxFrom = along.From(left), kxTo = along.To(left);
                var first = row + (left + kxFrom) * from.PixelStride;
                for (int panel = 0, columns = from.Columns; columns > 0; panel++, columns -= Layout.Lanes, first += Layout.Lanes)
                {
                    TLanes best = TLanes.Broadcast(float.NegativeInfinity), choice = TEpilogue.WantsChoice ? TLanes.Broadcast(-1) : TLanes.Zero;
                    if (kyFrom < kyTo && kxFrom < kxTo)
                    {
                        best = Load(first);
                        if (TEpilogue.WantsChoice) choice = TLanes.Broadcast(kyFrom * window.KernelWidth + kxFrom);
                    }

                    var kernelRow = first;
                    for (var ky = kyFrom; ky < kyTo; ky++, kernelRow += from.RowStride)
                    {
                        var number = TLanes.Broadcast(ky * window.KernelWidth + kxFrom);
                        var place = kernelRow;
                        for (var kx = kxFrom; kx < kxTo; kx++, place += from.PixelStride)
                        {
                            var value = Load(place);
                            var larger = TLanes.AndNot(TLanes.Equal(best, best), TLanes.LessOrEqual(value, best));
                            best = TLanes.Select(larger, value, best);
                            if (!TEpilogue.WantsChoice) continue;
                            choice = TLanes.Select(larger, number, choice);
                            number += TLanes.Broadcast(1);
                        }
                    }

                    epilogue.Finish(best, choice, sample, y, x, panel);
                }
            }
        }
    }
}
