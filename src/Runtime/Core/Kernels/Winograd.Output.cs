using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Pixels of the output.</content>
public static unsafe partial class Winograd<TLanes, TKernel>
{
    /// <summary>Tiles of a row, of one panel or half as many of two, whose pixels are handed over together: they stay in the first-level cache.</summary>
    private const int TilesInRow = 16;

    /// <summary>
    /// Transforms the products of tiles and hands over their pixels, as many as lie in the picture: a row of tiles at a time, and of it line after line, so that what follows
    /// reads and writes in the order of memory.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishTiles<TEpilogue>(
        in PixelRows rows, float* products, PixelWalk place, int count, int across, int panel, int panels, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        const int Line = TilesInRow * MostOut * Layout.Lanes + Layout.Lanes;
        var memory = stackalloc float[MostOut * Line + Layout.Lanes];
        var lines = (float*)(((nint)memory + 63) & ~63);
        nint placeStep = WinogradScratch.PlaceStep(panels * count * Layout.Lanes), pixelStep = panels * Layout.Lanes;
        int most = TilesInRow / panels;
        // In a copy its fields stay in registers: no store can change them.
        var own = epilogue;
        for (int done = 0, some; done < count; done += some)
        {
            some = Math.Min(Math.Min(count - done, across - place.X), most);
            for (var p = 0; p < panels; p++)
            {
                for (var i = 0; i < some; i++)
                    TakePixels(products + (p * count + done + i) * Layout.Lanes, placeStep, lines + i * Out * pixelStep + p * Layout.Lanes, Line, pixelStep);
            }

            int sample = place.Sample, y = place.Y * Out, x = place.X * Out, height = Math.Min(rows.Height - y, Out), end = Math.Min(rows.Width, x + some * Out);
            for (var line = 0; line < height; line++)
            {
                var pixel = lines + line * Line;
                for (var column = x; column < end; column++)
                {
                    for (var p = 0; p < panels; p++, pixel += Layout.Lanes) own.Finish(TLanes.Load(new(pixel)), sample, y + line, column, panel + p);
                }
            }

            place.Skip(some);
        }

        epilogue = own;
    }

    /// <summary>Transforms the products of a tile to its pixels.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakePixels(float* products, nint step, float* pixels, nint lineStep, nint pixelStep)
    {
        const int Line = Patch * 16;
        var half = stackalloc float[MostOut * Line];
        for (var i = 0; i < Patch; i++) TKernel.OfProducts<TLanes>(products + i * step, Patch * step, half + i * 16, Line);
        for (var i = 0; i < Out; i++) TKernel.OfProducts<TLanes>(half + i * Line, 16, pixels + i * lineStep, pixelStep);
    }
}
