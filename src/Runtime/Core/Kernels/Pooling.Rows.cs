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
        var into = new IntoRow(row, upstreamPlaces.Columns);
        int length = window.Width * upstreamPlaces.Columns;
        (int Sample, int Row) made = (-1, 0);
        for (var line = lineFrom; line < lineTo; line++)
        {
            var (sample, y) = Math.DivRem(line, window.Height);
            var oy = y / window.StrideY;
            if (made != (sample, oy))
            {
                AverageGradientSideBySide(window, upstreamPlaces, upstream, countPadding, line, line + 1, ref into);
                made = (sample, oy);
            }

            for (var column = 0; column < length; column += Layout.Lanes) own.Finish(Load(row + column), sample, y, column);
        }

        epilogue = own;
    }

    /// <summary>Writes the pixels of a row side by side: behind the last channel of one the next is written.</summary>
    private readonly struct IntoRow(float* row, int channels) : IPixelEpilogue<TLanes>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Finish(TLanes sum, int sample, int y, int x, int panel) => sum.Store(new(row + x * channels));
    }
}
