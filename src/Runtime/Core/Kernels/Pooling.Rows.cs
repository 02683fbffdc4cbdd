using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Gradients of averages that lie side by side, of few channels, in whole rows.</content>
public static unsafe partial class Pooling<TLanes>
{
    /// <summary>As <see cref="AverageGradient"/>, of windows that lie side by side: their rows are all alike, and made once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AverageGradientRows<TEpilogue>(
        in PoolWindow window, in PixelPlaces upstreamPlaces, Floats upstream, bool countPadding, int lineFrom, int lineTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IRowEpilogue<TLanes>
    {
        var own = epilogue;
        var row = RowScratch.Row.Pointer;
        int length = window.Width * upstreamPlaces.Columns;
        (int Sample, int Row) made = (-1, 0);
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, window.Height);
            var oy = y / window.StrideY;
            if (made != (sample, oy))
            {
                Spread(window, upstreamPlaces, upstream.Pointer + sample * upstreamPlaces.SampleStride + oy * upstreamPlaces.RowStride, oy, countPadding, row);
                made = (sample, oy);
            }

            for (var column = 0; column < length; column += Layout.Lanes) own.Finish(Load(row + column), sample, y, column);
        }

        epilogue = own;
    }

    /// <summary>A row of the input's gradient: what each window of a row gives its pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spread(in PoolWindow window, in PixelPlaces places, float* gradients, int oy, bool countPadding, float* row)
    {
        PoolAxis down = window.Down, along = window.Along;
        var x = 0;
        if (oy < window.OutHeight)
        {
            var rows = down.Counted(down.Begin(oy), countPadding);
            for (var ox = 0; ox < window.OutWidth; ox++, gradients += places.PixelStride)
            {
                var end = Math.Min(x + window.StrideX, window.Width);
                var gradient = TLanes.Zero + Load(gradients) / TLanes.Broadcast(rows * along.Counted(x, countPadding));

                // Behind the last channel the next pixel is written.
                for (; x < end; x++) gradient.Store(new(row + x * places.Columns));
            }
        }

        // Nothing reaches pixels behind the last window.
        new Span<float>(row + x * places.Columns, (window.Width - x) * places.Columns).Clear();
    }
}
