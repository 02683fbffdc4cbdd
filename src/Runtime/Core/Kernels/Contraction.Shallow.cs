using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Sums of few products, as those of first layers and of kernels of one pixel: to put them away for the epilogue and to fetch them again would take up
/// to a third of the time.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>Products of such a sum at most. More are not worth a loop that is compiled for each layer.</summary>
    private const int ShallowDepth = 64;

    /// <summary>Pixels at least: the last tile may be nearly empty.</summary>
    private const int ShallowCount = 64;

    /// <summary>Pixels of a tile: more where a vector takes a whole panel, so that there are sums enough to hide the latency of the FMA.</summary>
    private static int ShallowTile
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.Width == 512 ? 8 : 6;
    }

    /// <summary>Whether <see cref="ShallowPixels"/> suits: few products, a short epilogue, and most tiles in one row of the picture. With vectors of 128 bits there would be
    /// more values than the just-in-time compiler keeps in registers.</summary>
    private static bool IsShallow<TEpilogue>(in PixelRows rows, int count) where TEpilogue : struct, IPixelEpilogue<TLanes> =>
        TLanes.Width > 128 && TEpilogue.IsShort && rows.Inputs is > 0 and <= ShallowDepth && rows.Width >= ShallowTile && count >= ShallowCount;

    /// <summary>The panel behind the last one of which more than half are outputs: there are tiles of half a panel.</summary>
    private static int EndOfFull(int columns, int panelTo) => columns <= panelTo * Layout.Lanes - Layout.Lanes / 2 ? panelTo - 1 : panelTo;

    /// <summary>As <see cref="Pixels"/>, by tiles that hand their sums to the epilogue themselves where they lie in one row of the picture.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ShallowPixels<TEpilogue>(
        in PixelRows rows, Floats a, Floats panels, int panelStep, int rowFrom, int rowTo, int panelFrom, int panelTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        // In a copy its fields stay in registers: no store can change them.
        var own = epilogue;
        var sums = stackalloc float[ShallowTile * Layout.Lanes];
        var addresses = stackalloc float*[Group + ShallowTile];
        var walk = new TileWalk(rows.Lines, rows.LineStride, rows.Taps, rows.TapStride, rows.Length, 1);
        int width = rows.Width;
        var areFar = rows.AreFar(rowTo - rowFrom);
        for (int row = rowFrom, block; row < rowTo; row += block)
        {
            block = Math.Min(rowTo - row, Group);
            PixelWalk begin = new(rows, row), reading = begin;
            reading.Addresses(rows, a.Pointer, block, addresses);
            for (var i = block; i % ShallowTile != 0; i++) addresses[i] = addresses[block - 1];
            if (areFar) begin.ReadWindows(rows, a.Pointer, block);
            for (var panel = panelFrom; panel < panelTo; panel++)
            {
                var place = begin;
                for (var done = 0; done < block; done += ShallowTile)
                {
                    TLanes s0 = TLanes.Zero, s1 = TLanes.Zero, s2 = TLanes.Zero, s3 = TLanes.Zero, s4 = TLanes.Zero, s5 = TLanes.Zero, s6 = TLanes.Zero, s7 = TLanes.Zero;
                    float* a0 = addresses[done], a1 = addresses[done + 1], a2 = addresses[done + 2], a3 = addresses[done + 3], a4 = addresses[done + 4], a5 = addresses[done + 5],
                        a6 = addresses[done + ShallowTile - 2], a7 = addresses[done + ShallowTile - 1];
                    var weights = panels.Pointer + (nint)panel * panelStep;
                    nint line = 0;
                    for (var lines = walk.Lines; lines > 0; lines--, line += walk.LineStride)
                    {
                        var tap = line;
                        for (var taps = walk.Taps; taps > 0; taps--, tap += walk.TapStride)
                        {
                            var end = tap + walk.Span;
                            for (var k = tap; k != end; k += walk.Step)
                            {
                                var b = TLanes.Load(new(weights));
                                TLanes.AddProduct(ref s0, b, a0 + k);
                                TLanes.AddProduct(ref s1, b, a1 + k);
                                TLanes.AddProduct(ref s2, b, a2 + k);
                                TLanes.AddProduct(ref s3, b, a3 + k);
                                TLanes.AddProduct(ref s4, b, a4 + k);
                                TLanes.AddProduct(ref s5, b, a5 + k);
                                if (TLanes.Width == 512) TLanes.AddProduct(ref s6, b, a6 + k);
                                if (TLanes.Width == 512) TLanes.AddProduct(ref s7, b, a7 + k);
                                weights += Layout.Lanes;
                            }
                        }
                    }

                    int sample = place.Sample, y = place.Y, x = place.X;
                    if (x + ShallowTile <= width && done + ShallowTile <= block)
                    {
                        own.Finish(s0, sample, y, x, panel);
                        own.Finish(s1, sample, y, x + 1, panel);
                        own.Finish(s2, sample, y, x + 2, panel);
                        own.Finish(s3, sample, y, x + 3, panel);
                        own.Finish(s4, sample, y, x + 4, panel);
                        own.Finish(s5, sample, y, x + 5, panel);
                        if (TLanes.Width == 512) own.Finish(s6, sample, y, x + 6, panel);
                        if (TLanes.Width == 512) own.Finish(s7, sample, y, x + 7, panel);
                        if ((place.X += ShallowTile) == width) place.NextRow();
                        continue;
                    }

                    s0.Store(new(sums));
                    s1.Store(new(sums + 16));
                    s2.Store(new(sums + 32));
                    s3.Store(new(sums + 48));
                    s4.Store(new(sums + 64));
                    s5.Store(new(sums + 80));
                    if (TLanes.Width == 512) s6.Store(new(sums + 96));
                    if (TLanes.Width == 512) s7.Store(new(sums + 112));
                    var copy = own;
                    place = Finish(width, Math.Min(ShallowTile, block - done), place, sums, panel, ref copy);
                }
            }
        }
    }
}
