using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Gradients of windows that lie side by side: a pixel is seen by one or by none, and a window's are found together.</content>
public static unsafe partial class Pooling<TLanes>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MaxGradientSideBySide<TEpilogue>(
        in PoolWindow window, in PixelPlaces choicePlaces, Floats choice, in PixelPlaces upstreamPlaces, Floats upstream,
        int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        // In a copy its fields stay in registers: no store can change them.
        var own = epilogue;
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, window.Height);
            var oy = y / window.StrideY;
            var x = 0;
            if (oy < window.OutHeight)
            {
                var number = (y - oy * window.StrideY) * window.KernelWidth;
                var chosen = choice.Pointer + sample * choicePlaces.SampleStride + oy * choicePlaces.RowStride;
                var gradients = upstream.Pointer + sample * upstreamPlaces.SampleStride + oy * upstreamPlaces.RowStride;
                for (var ox = 0; ox < window.OutWidth; ox++, chosen += choicePlaces.PixelStride, gradients += upstreamPlaces.PixelStride)
                {
                    var end = Math.Min(x + window.StrideX, window.Width);
                    for (int panel = 0, columns = upstreamPlaces.Columns; columns > 0; panel++, columns -= Layout.Lanes)
                    {
                        TLanes which = Load(chosen + panel * Layout.Lanes), gradient = Load(gradients + panel * Layout.Lanes);
                        for (var px = x; px < end; px++)
                        {
                            var mask = TLanes.Equal(which, TLanes.Broadcast(number + px - x));
                            own.Finish(TLanes.Zero + TLanes.And(mask, gradient), sample, y, px, panel);
                        }
                    }

                    x = end;
                }
            }

            Unseen(upstreamPlaces.Columns, sample, y, x, window.Width, ref own);
        }

        epilogue = own;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AverageGradientSideBySide<TEpilogue>(
        in PoolWindow window, in PixelPlaces upstreamPlaces, Floats upstream, bool countPadding, int lineFrom, int lineTo,
        ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        PoolAxis down = window.Down, along = window.Along;
        var own = epilogue;
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, window.Height);
            var oy = y / window.StrideY;
            var x = 0;
            if (oy < window.OutHeight)
            {
                var rows = down.Counted(down.Begin(oy), countPadding);
                var gradients = upstream.Pointer + sample * upstreamPlaces.SampleStride + oy * upstreamPlaces.RowStride;
                for (var ox = 0; ox < window.OutWidth; ox++, gradients += upstreamPlaces.PixelStride)
                {
                    var end = Math.Min(x + window.StrideX, window.Width);
                    var count = TLanes.Broadcast(rows * along.Counted(x, countPadding));
                    for (int panel = 0, columns = upstreamPlaces.Columns; columns > 0; panel++, columns -= Layout.Lanes)
                    {
                        var gradient = TLanes.Zero + Load(gradients + panel * Layout.Lanes) / count;
                        for (var px = x; px < end; px++) own.Finish(gradient, sample, y, px, panel);
                    }

                    x = end;
                }
            }

            Unseen(upstreamPlaces.Columns, sample, y, x, window.Width, ref own);
        }

        epilogue = own;
    }

    /// <summary>Pixels behind the last window: nothing reaches them.</summary>
    private static void Unseen<TEpilogue>(int columns, int sample, int y, int from, int to, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        for (var x = from; x < to; x++)
        {
            for (var panel = 0; panel < Layout.Panels(columns); panel++) epilogue.Finish(TLanes.Zero, sample, y, x, panel);
        }
    }
}
