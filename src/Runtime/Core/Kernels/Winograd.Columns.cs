using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Weight gradients: what is summed over the tiles are products of transformed patches with transformed gradients.</content>
public static unsafe partial class Winograd<TLanes, TKernel>
{
    /// <summary>
    /// What <see cref="Contraction{TLanes}.PixelColumns"/> does, for square kernels and stride one, and for channels in place of inputs: each
    /// gives the rows <c>tap * channels + channel</c> of all taps. The channel behind the last one is the bias, with the very bits of
    /// PixelColumns.
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
        in PixelRows rows, float* a, int channels, in PixelPlaces places, float* b, int columnsBefore, int panels, int samples,
        WinogradScratch scratch)
    {
        int across = Pieces(rows.Width), down = Pieces(rows.Height), tiles = samples * across * down;
        int step = Layout.Panels(channels) * Layout.Lanes, most = WinogradScratch.TilesOfColumns;
        int patchesStep = WinogradScratch.PlaceStep(most * step), productsStep = WinogradScratch.PlaceStep(most * 16);
        scratch.TakeAddressesOfChannels(channels, patchesStep);
        var pictures = new TileLines(new(a), rows.PlacesOf(channels), rows.Width, rows.Height, Out);
        var gradients = new TileLines(new(b), places with { Columns = Math.Min(places.Columns - columnsBefore, panels * Layout.Lanes) }, rows.Width, rows.Height, Out);
        var areFar = pictures.AreFar(tiles);
        var tile = 0;
        do
        {
            var count = Math.Min(tiles - tile, most);
            if (areFar)
            {
                pictures.Read(tile, tile + count);
                gradients.Read(tile, tile + count);
            }

            PixelWalk first = new(across, down, tile), place = first;
            for (var i = 0; i < count; i++, place.Next())
                TakePatch(rows, channels, a + place.Sample * rows.SampleStride, place.Y * Out, place.X * Out, scratch.Patches + i * step, patchesStep);

            var walk = new TileWalk(count, step);
            int panelStep = Places * productsStep, sumsStep = Places * channels * 16;
            for (int p = 0, together; p < panels; p += together)
            {
                var columns = places.Columns - columnsBefore - p * 16;
                together = ColumnScratch.AtOnce<TLanes>(channels, panels - p, columns);
                for (var panel = 0; panel < together; panel++)
                {
                    place = first;
                    for (var i = 0; i < count; i++, place.Next())
                    {
                        TakeGradient(
                            rows, places, columns - panel * 16, b + place.Sample * places.SampleStride + (p + panel) * 16, place.Y * Out, place.X * Out,
                            scratch.Products + panel * panelStep + i * 16, productsStep);
                    }
                }

                for (var i = 0; i < Places; i++)
                {
                    Kernels.Tiles<TLanes>.Run(
                        channels, together, columns, scratch.AddressesFrom(i * channels), walk, scratch.Products + i * productsStep, panelStep,
                        scratch.Sums + ((nint)p * Places + i) * channels * 16, sumsStep, goOn: tile > 0);
                }
            }

            tile += count;
        }
        while (tile < tiles);
    }
}
