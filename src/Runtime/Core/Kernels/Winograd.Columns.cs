using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Weight gradients: what is summed over the tiles are products of transformed patches with transformed gradients.</content>
public static unsafe partial class Winograd<TLanes>
{
    /// <summary>
    /// What <see cref="Contraction{TLanes}.PixelColumns"/> does, for kernels of 3x3 and stride one, and for channels in place of inputs: each gives the rows
    /// <c>tap * channels + channel</c> of nine taps. The channel behind the last one is the bias, with the very bits of PixelColumns.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PixelColumns<TWeights, TBias>(
        in PixelRows rows, int channels, Floats a, in PixelPlaces places, Floats b, int samples,
        int channelFrom, int channelTo, int panelFrom, int panelTo, ref TWeights weights, ref TBias bias)
        where TWeights : struct, IEpilogue<TLanes>
        where TBias : struct, IEpilogue<TLanes>
    {
        if (channelTo > channels)
        {
            PixelRows none = rows with { Lines = 0, Taps = 1, Length = 1 };
            Contraction<TLanes>.PixelColumns(none, a, places, b, samples, 0, 1, panelFrom, panelTo, ref bias, ref bias);
            channelTo = channels;
        }

        var scratch = WinogradScratch.Mine(WinogradScratch.ChannelsOfColumns);
        for (int channel = channelFrom, some; channel < channelTo; channel += some)
        {
            some = Math.Min(channelTo - channel, WinogradScratch.ChannelsOfColumns);
            for (int panel = panelFrom, group; panel < panelTo; panel += group)
            {
                group = Math.Min(panelTo - panel, WinogradScratch.PanelsOfColumns);
                SumOverTiles(rows, a.Pointer + channel, some, places, b.Pointer + panel * 16, panel * 16, group, samples, scratch);
                for (var p = 0; p < group; p++)
                {
                    for (var c = 0; c < some; c++)
                        FinishKernel(scratch.Sums + ((nint)p * Places * some + c) * 16, some * 16, channels, channel + c, panel + p, ref weights);
                }
            }
        }
    }

    /// <summary>The sums of some channels and a group of panels, at all places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumOverTiles(
        in PixelRows rows, float* a, int channels, in PixelPlaces places, float* b, int columnsBefore, int panels, int samples, WinogradScratch scratch)
    {
        int across = Pieces(rows.Width), down = Pieces(rows.Height), tiles = samples * across * down;
        int step = Layout.Panels(channels) * Layout.Lanes, most = WinogradScratch.TilesOfColumns;
        for (var i = 0; i < Places * channels; i++)
            scratch.Addresses[i] = (nint)(scratch.Patches + (nint)(i / channels) * most * step + i % channels);

        var tile = 0;
        do
        {
            var count = Math.Min(tiles - tile, most);
            for (var i = 0; i < count; i++)
            {
                var (line, x) = Math.DivRem(tile + i, across);
                var (sample, y) = Math.DivRem(line, down);
                TakePatch(rows, channels, a + sample * rows.SampleStride, y * Out, x * Out, scratch.Patches + i * step, (nint)most * step);
            }

            var walk = new TileWalk(count, step);
            for (var p = 0; p < panels; p++)
            {
                for (var i = 0; i < count; i++)
                {
                    var (line, x) = Math.DivRem(tile + i, across);
                    var (sample, y) = Math.DivRem(line, down);
                    TakeGradient(
                        rows, places, places.Columns - columnsBefore - p * 16, b + sample * places.SampleStride + p * 16, y * Out, x * Out,
                        scratch.Products + i * 16, most * 16);
                }

                for (var place = 0; place < Places; place++)
                {
                    Kernels.Tiles<TLanes>.Run(
                        channels, scratch.AddressesFrom(place * channels), walk, scratch.Products + place * most * 16,
                        scratch.Sums + ((nint)p * Places + place) * channels * 16, goOn: tile > 0);
                }
            }

            tile += count;
        }
        while (tile < tiles);
    }

    /// <summary>Transforms the gradient of a tile's pixels; those beyond the picture count as zero.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakeGradient(
        in PixelRows rows, in PixelPlaces places, int columns, float* sample, int y, int x, float* target, nint step)
    {
        var half = stackalloc float[Patch * Out * 16];
        var copy = stackalloc float[Out * Out * 16];
        int height = rows.Height - y, width = rows.Width - x;
        var first = sample + y * places.RowStride + x * places.PixelStride;
        nint rowStride = places.RowStride, pixelStride = places.PixelStride;
        if (height < Out || width < Out || columns < Layout.Lanes)
        {
            for (var i = 0; i < Out * Out; i++)
            {
                int py = i / Out, px = i % Out;
                var inside = py < height && px < width;
                (inside ? TLanes.LoadFirst(new(first + py * rowStride + px * pixelStride), columns) : TLanes.Zero).Store(new(copy + i * 16));
            }

            first = copy;
            (rowStride, pixelStride) = (Out * 16, 16);
        }

        for (var i = 0; i < Out; i++) OfFour(first + i * pixelStride, rowStride, half + i * 16, Out * 16);
        for (var i = 0; i < Patch; i++) OfFour(half + i * Out * 16, 16, target + i * Patch * step, step);
    }

    /// <summary>Four values to six.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OfFour(float* from, nint fromStep, float* to, nint toStep)
    {
        TLanes d0 = TLanes.Load(new(from)), d1 = TLanes.Load(new(from + fromStep));
        TLanes d2 = TLanes.Load(new(from + 2 * fromStep)), d3 = TLanes.Load(new(from + 3 * fromStep));
        TLanes even = d0 + d2, odd = d1 + d3, four = TLanes.Broadcast(4);
        TLanes even2 = TLanes.Fma(four, d2, d0), half2 = TLanes.Fma(four, d3, d1), odd2 = half2 + half2;
        d0.Store(new(to));
        (even + odd).Store(new(to + toStep));
        (even - odd).Store(new(to + 2 * toStep));
        (even2 + odd2).Store(new(to + 3 * toStep));
        (even2 - odd2).Store(new(to + 4 * toStep));
        d3.Store(new(to + 5 * toStep));
    }

    /// <summary>Transforms the sums of a channel back and hands over its nine taps.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishKernel<TWeights>(float* sums, nint step, int channels, int channel, int panel, ref TWeights weights)
        where TWeights : struct, IEpilogue<TLanes>
    {
        var half = stackalloc float[3 * Patch * 16];
        var taps = stackalloc float[9 * 16];
        for (var i = 0; i < Patch; i++) OfSums(sums + i * step, Patch * step, half + i * 16, Patch * 16);
        for (var i = 0; i < 3; i++) OfSums(half + i * Patch * 16, 16, taps + i * 3 * 16, 16);
        for (var tap = 0; tap < 9; tap++) weights.Finish(TLanes.Load(new(taps + tap * 16)), tap * channels + channel, panel);
    }

    /// <summary>Six values to three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OfSums(float* from, nint fromStep, float* to, nint toStep)
    {
        TLanes u0 = TLanes.Load(new(from)), u1 = TLanes.Load(new(from + fromStep)), u2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes u3 = TLanes.Load(new(from + 3 * fromStep)), u4 = TLanes.Load(new(from + 4 * fromStep)), u5 = TLanes.Load(new(from + 5 * fromStep));
        TLanes sixth = TLanes.Broadcast(1f / 6), sum = (u1 + u2) * sixth, sum2 = u3 + u4;
        (TLanes.Fma(TLanes.Broadcast(0.25f), u0, sum2 * TLanes.Broadcast(1f / 24)) - sum).Store(new(to));
        TLanes.Fma(TLanes.Broadcast(1f / 12), u3 - u4, (u2 - u1) * sixth).Store(new(to + toStep));
        (TLanes.Fma(sixth, sum2, u5) - sum).Store(new(to + 2 * toStep));
    }
}
