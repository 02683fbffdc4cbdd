using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Pixels of a picture times panels of weights: convolutions forward, and the gradients of their inputs.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>
    /// Rows are output pixels, numbered through the batch: <c>row = (sample * Height + y) * Width + x</c>. For each row and each panel of
    /// sixteen outputs: the sum over lines, taps and k of <c>a[sample * SampleStride + y * RowStride + x * PixelStride + line * LineStride
    /// + tap * TapStride + k] * panels[panel * panelStep + ((line * Taps + tap) * Length + k) * 16 + lane]</c>, handed to
    /// <paramref name="epilogue"/> with the place of the pixel.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pixels<TEpilogue>(
        in PixelRows rows, Floats a, Floats panels, int panelStep,
        int rowFrom, int rowTo, int panelFrom, int panelTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        var scratch = stackalloc float[Tiles<TLanes>.MostSums + 16];
        var sums = (float*)(((nint)scratch + 63) & ~63);
        var inputs = stackalloc float*[TileHeight.Most];
        var walk = new TileWalk(rows.Lines, rows.LineStride, rows.Taps, rows.TapStride, rows.Length, 1);

        for (int blockFrom = rowFrom, blockTo; blockFrom < rowTo; blockFrom = blockTo)
        {
            blockTo = BlockEnd(blockFrom, rowTo, rows.PixelStride);
            var begin = new PixelWalk(rows, a.Pointer, blockFrom);
            for (int panel = panelFrom, width; panel < panelTo; panel += width)
            {
                width = Tiles<TLanes>.PanelsTogether(blockTo - blockFrom, panelTo - panel);
                var weights = panels.Pointer + (nint)panel * panelStep;
                PixelWalk reading = begin, writing = begin;
                for (int row = blockFrom, height; row < blockTo; row += height)
                {
                    height = TileHeight.Next(blockTo - row);
                    for (var i = 0; i < height; i++, reading.Next()) inputs[i] = reading.At;
                    Tiles<TLanes>.Run(height, width, inputs, walk, weights, panelStep, sums);
                    var sum = sums;
                    for (var i = 0; i < height; i++, writing.Next())
                    {
                        for (var p = 0; p < width; p++, sum += 16)
                            epilogue.Finish(TLanes.Load(new(sum)), writing.Sample, writing.Y, writing.X, panel + p);
                    }
                }
            }
        }
    }
}
