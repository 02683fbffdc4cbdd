using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>Convolutions of 3x3 or 5x5 and stride one in a quarter or a third of the products: Winograd's F(4x4, 3x3) and F(2x2, 5x5).</summary>
/// <remarks>
/// A tile of four by four output pixels, or of two by two, needs a patch of six by six. Patch and kernel are transformed, multiplied at each of
/// 36 places as small sums over the channels, and what comes out is transformed back. A tile is computed in one order, whoever does it, so results have the same bits for any number of threads; they are not those of <see cref="Contraction{TLanes}"/>:
/// the transforms multiply by up to eight and take sums apart again, which costs a few bits of precision.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Winograd<TLanes, TKernel>
    where TLanes : struct, ILanes<TLanes>
    where TKernel : struct, IWinogradKernel
{
    private const int Patch = 6, Places = Patch * Patch, MostTaps = 5, MostOut = 4;

    private static int Out => TKernel.Out;

    private static int Taps => TKernel.Taps;

    /// <summary>Floats of a panel of transformed weights.</summary>
    public static int PanelLength(int channels) => Layout.TransformedPanel(channels);

    /// <summary>
    /// What <see cref="Contraction{TLanes}.Pixels"/> does, for square kernels and stride one, and for <paramref name="tileFrom"/> to
    /// <paramref name="tileTo"/> in place of rows: tiles are numbered through the batch, row by row. <paramref name="rows"/> need not tell
    /// lines and taps. Nothing is read beyond the
    /// rows and pixels that the taps see.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pixels<TEpilogue>(
        in PixelRows rows, int channels, Floats a, Floats transformed,
        int tileFrom, int tileTo, int panelFrom, int panelTo, ref TEpilogue epilogue, int columns = int.MaxValue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        var scratch = WinogradScratch.Mine(channels);
        int across = Pieces(rows.Width), down = Pieces(rows.Height), step = Layout.Panels(channels) * Layout.Lanes;
        var pictures = new TileLines(a, rows.PlacesOf(channels), rows.Width, rows.Height, Out);
        var areFar = pictures.AreFar(tileTo - tileFrom);
        for (int tile = tileFrom, count; tile < tileTo; tile += count)
        {
            count = Math.Min(tileTo - tile, scratch.TilesAtOnce(channels));
            if (areFar) pictures.Read(tile, tile + count);
            PixelWalk first = new(across, down, tile), place = first;
            for (var i = 0; i < count; i++, place.Next())
            {
                TakePatch(
                    rows, channels, a.Pointer + place.Sample * rows.SampleStride, place.Y * Out, place.X * Out, scratch.Patches + i * step, WinogradScratch.PlaceStep(count * step));
            }

            scratch.TakeAddresses(count, step);
            for (int panel = panelFrom, together; panel < panelTo; panel += together)
            {
                together = Multiply(scratch, channels, count, transformed, panel, panelTo, columns);
                FinishTiles(rows, scratch.Products, first, count, across, panel, together, ref epilogue);
            }
        }
    }

    /// <summary>The products of some patches and the next panel of weights, or two, at all places: in each, panel after panel. Says how many
    /// panels it took.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Multiply(WinogradScratch scratch, int channels, int count, Floats transformed, int panel, int panelTo, int columns)
    {
        var walk = new TileWalk(channels, 1);
        var lanes = columns - panel * Layout.Lanes;
        var together = Kernels.Tiles<TLanes>.PanelsTogether(count, panelTo - panel, lanes);
        nint panelStep = PanelLength(channels);
        int sumsStep = count * Layout.Lanes, placeStep = WinogradScratch.PlaceStep(together * sumsStep);
        var weights = transformed.Pointer + panel * panelStep;
        for (var place = 0; place < Places; place++, weights += channels * Layout.Lanes)
        {
            Kernels.Tiles<TLanes>.Run(
                count, together, lanes, scratch.AddressesFrom(place * count), walk, weights, panelStep,
                scratch.Products + place * placeStep, sumsStep, goOn: false);
        }

        return together;
    }

    private static int Pieces(int pixels) => (pixels + Out - 1) / Out;
}
