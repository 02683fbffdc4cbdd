using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>Pixels of a picture times panels of weights: convolutions forward, and the gradients of their inputs.</content>
public static unsafe partial class Contraction<TLanes>
{
    /// <summary>Floats of input that are gone through for one panel after the other: half of a usual second-level cache.</summary>
    private const int InputBlock = 128 * 1024;

    /// <summary>Floats of weights that stay in the second-level cache while one group of rows after the other goes through them.</summary>
    private const int WeightsInCache = 64 * 1024;

    /// <summary>Rows whose sums wait together for the epilogue.</summary>
    private const int Group = 16 * TileHeight.Most;

    /// <summary>Rows of a block at most.</summary>
    private const int MostOfBlock = 8 * Group;

    /// <summary>
    /// Rows are output pixels, numbered through the batch: <c>row = (sample * Height + y) * Width + x</c>. For each row and each panel of
    /// sixteen outputs: the sum over lines, taps and k of <c>a[sample * SampleStride + y * RowStride + x * PixelStride + line * LineStride
    /// + tap * TapStride + k] * panels[panel * panelStep + ((line * Taps + tap) * Length + k) * 16 + lane]</c>, handed to
    /// <paramref name="epilogue"/> with the place of the pixel. Of lanes behind <paramref name="columns"/> nothing is promised.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pixels<TEpilogue>(
        in PixelRows rows, Floats a, Floats panels, int panelStep,
        int rowFrom, int rowTo, int panelFrom, int panelTo, ref TEpilogue epilogue, int columns = int.MaxValue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        if (panelFrom == 0 && Interleaved<TLanes>.Suits(rows, columns, panelTo))
        {
            Interleaved<TLanes>.Pixels(rows, a, panels, columns, rowFrom, rowTo, ref epilogue);
            return;
        }

        var clips = rows.ClipHeight > 0 && rows.Width is > 3 and <= Group;
        if (TEpilogue.Reads && !clips && panelFrom == 0 && panelTo > 1 && rows.AreFar(rowTo - rowFrom))
        {
            GroupedPixels(rows, a, panels, panelStep, new(1, rows.Length, Math.Min(columns, panelTo * Layout.Lanes)), rowFrom, rowTo, ref epilogue);
            return;
        }

        if (!clips && IsShallow<TEpilogue>(rows, rowTo - rowFrom))
        {
            var full = EndOfFull(columns, panelTo);
            ShallowPixels(rows, a, panels, panelStep, rowFrom, rowTo, panelFrom, full, ref epilogue);
            panelFrom = Math.Max(panelFrom, full);
            if (panelFrom == panelTo) return;
        }

        var scratch = stackalloc float[2 * (Group + TileHeight.Most) * 16 + 16];
        var sums = (float*)(((nint)scratch + 63) & ~63);
        var addresses = stackalloc float*[MostOfBlock + TileHeight.Most];
        var walk = new TileWalk(rows.Lines, rows.LineStride, rows.Taps, rows.TapStride, rows.Length, 1);
        var most = BlockOf(rows.PixelStride, (nint)(panelTo - panelFrom) * rows.Inputs * 16);
        var areFar = rows.AreFar(rowTo - rowFrom);
        for (int row = rowFrom, block; row < rowTo; row += block)
        {
            block = AtOnce(rowTo - row, most);
            var begin = new PixelWalk(rows, row);
            var reading = begin;
            reading.Addresses(rows, a.Pointer, block, addresses);
            if (areFar) begin.ReadWindows(rows, a.Pointer, block);
            for (int panel = panelFrom, together; panel < panelTo; panel += together)
            {
                var lanes = columns - panel * Layout.Lanes;
                together = Tiles<TLanes>.PanelsTogether(block, panelTo - panel, lanes);
                var weights = panels.Pointer + (nint)panel * panelStep;
                var writing = begin;
                for (int done = 0, group; done < block; done += group)
                {
                    group = clips ? Math.Min(block - done, rows.Width - writing.X) : AtOnce(block - done, Group);
                    if (clips) ClippedRun(rows, group, together, lanes, writing.Y, addresses + done, weights, panelStep, sums);
                    else Tiles<TLanes>.Run(group, together, lanes, addresses + done, walk, weights, panelStep, sums, group * 16, goOn: false);

                    var place = writing;
                    for (var p = 0; p < together; p++)
                        writing = Finish(rows.Width, group, place, sums + p * group * 16, panel + p, ref epilogue);
                }
            }
        }
    }

    /// <summary>The sums of pixels of one row, over the kernel rows that see the picture: what the others see are zeros.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ClippedRun(
        in PixelRows rows, int count, int panels, int lanes, int y, float** addresses, float* weights, nint panelStep, float* sums)
    {
        var (from, to) = rows.Seen(y);
        var shifted = stackalloc float*[count];
        for (var i = 0; i < count; i++) shifted[i] = addresses[i] + from * rows.LineStride;
        var walk = new TileWalk(to - from, rows.LineStride, rows.Taps, rows.TapStride, rows.Length, 1);
        weights += (nint)from * rows.Taps * rows.Length * 16;
        Tiles<TLanes>.Run(count, panels, lanes, shifted, walk, weights, panelStep, sums, count * 16, goOn: false);
    }

    /// <summary>Hands over the sums of a panel, row by row of the picture, so that only x moves; says where the next group begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PixelWalk Finish<TEpilogue>(
        int width, int left, PixelWalk place, float* sums, int panel, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        // In a copy its fields stay in registers: no store can change them.
        var own = epilogue;
        while (true)
        {
            int sample = place.Sample, y = place.Y, x = place.X, stop = x + Math.Min(left, width - x);
            left -= stop - x;
            for (; x < stop; x++, sums += 16) own.Finish(TLanes.Load(new(sums)), sample, y, x, panel);
            place.X = stop;
            if (stop == width) place.NextRow();
            if (left > 0) continue;
            epilogue = own;
            return place;
        }
    }

    /// <summary>
    /// Rows of a block, which stays in the cache while all panels go through it: few where the weights stay there too, and the sums are then
    /// written while their lines are near; else as many as there is room for.
    /// </summary>
    private static int BlockOf(nint rowStride, nint weights) => weights <= WeightsInCache
        ? Group
        : Math.Clamp(InputBlock / (int)Math.Max(rowStride, 1) / TileHeight.Most, 4, MostOfBlock / TileHeight.Most) * TileHeight.Most;

    /// <summary>The next so many rows, and those few behind them that are the last.</summary>
    private static int AtOnce(int left, int most) => left < most + TileHeight.Most ? left : most;
}
