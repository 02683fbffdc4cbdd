using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <content>The gradient of the input from the tiles of the output, not those of the input: fewer where the convolution makes a picture small.</content>
public static unsafe partial class Winograd<TLanes, TKernel>
{
    /// <summary>
    /// For each pixel and panel of a picture: the sum over the pixels of a convolution's output that saw it. The transforms of the forward pass are
    /// gone through backwards: those of a tile's pixels, the products, then those of a patch, and patches are added up where they overlap.
    /// </summary>
    /// <param name="rows">Where the pixels of the output's gradient lie; lines and taps need not be told.</param>
    /// <param name="channels">Channels of these pixels.</param>
    /// <param name="a">The first of these pixels.</param>
    /// <param name="transformed">Weights transformed as <see cref="TransformWeights"/> does when they are turned.</param>
    /// <param name="picture">Rows and pixels of a row of the picture.</param>
    /// <param name="padding">Those before it that the first window sees.</param>
    /// <param name="sampleFrom">The first sample.</param>
    /// <param name="sampleTo">The one behind the last.</param>
    /// <param name="panelFrom">The first panel.</param>
    /// <param name="panelTo">The one behind the last.</param>
    /// <param name="epilogue">Takes the sums.</param>
    /// <param name="columns">Of lanes behind these nothing is promised.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Back<TEpilogue>(
        in PixelRows rows, int channels, Floats a, Floats transformed, (int Height, int Width) picture, (int Top, int Left) padding,
        int sampleFrom, int sampleTo, int panelFrom, int panelTo, ref TEpilogue epilogue, int columns = int.MaxValue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        var scratch = WinogradScratch.Mine(channels);
        var places = rows.PlacesOf(channels);
        int across = Pieces(rows.Width), down = Pieces(rows.Height), tiles = across * down, step = Layout.Panels(channels) * Layout.Lanes;
        int width = (across * Out + Taps - 1) * 16, length = width * (down * Out + Taps - 1);
        int most = Math.Max(scratch.TilesAtOnce(channels) / Math.Max(tiles, 1), 1);
        for (int sample = sampleFrom, some; sample < sampleTo; sample += some)
        {
            some = Math.Min(sampleTo - sample, most);
            var count = some * tiles;
            PixelWalk place = new(across, down, 0);
            for (var i = 0; i < count; i++, place.Next())
            {
                float* pixels = a.Pointer + (sample + place.Sample) * rows.SampleStride, patch = scratch.Patches + i * step;
                for (var c = 0; c < channels; c += Layout.Lanes)
                    TakeGradient(rows, places, channels - c, pixels + c, place.Y * Out, place.X * Out, patch + c, WinogradScratch.PlaceStep(count * step));
            }

            scratch.TakeAddresses(count, step);
            for (int panel = panelFrom, together; panel < panelTo; panel += together)
            {
                together = Multiply(scratch, channels, count, transformed, panel, panelTo, columns);
                for (var i = 0; i < together * some; i++)
                {
                    var (p, s) = Math.DivRem(i, some);
                    new Span<float>(scratch.Sums, length).Clear();
                    var products = scratch.Products + i * tiles * 16;
                    place = new(across, down, 0);
                    for (var tile = 0; tile < tiles; tile++, place.Next())
                    {
                        var patch = scratch.Sums + place.Y * Out * width + place.X * Out * 16;
                        AddPatch(products + tile * 16, WinogradScratch.PlaceStep(together * count * 16), patch, width);
                    }

                    for (var y = 0; y < picture.Height; y++)
                    {
                        var sums = scratch.Sums + (y + padding.Top) * width + padding.Left * 16;
                        for (var x = 0; x < picture.Width; x++, sums += 16) epilogue.Finish(TLanes.Load(new(sums)), sample + s, y, x, panel + p);
                    }
                }
            }
        }
    }

    /// <summary>Transforms the products of a tile to those of its patch, and adds them to the picture there.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPatch(float* products, nint step, float* patch, nint rowStride)
    {
        var half = stackalloc float[Places * 16];
        var whole = stackalloc float[Patch * 16];
        for (var x = 0; x < Patch; x++) ToSix(products + x * step, Patch * step, half + x * 16, Patch * 16);
        for (var y = 0; y < Patch; y++, patch += rowStride)
        {
            ToSix(half + y * Patch * 16, 16, whole, 16);
            for (var x = 0; x < Patch * 16; x += 16) (TLanes.Load(new(patch + x)) + TLanes.Load(new(whole + x))).Store(new(patch + x));
        }
    }

    /// <summary>Six values to six: the transpose of <see cref="OfSix"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToSix(float* from, nint fromStep, float* to, nint toStep)
    {
        TLanes m0 = TLanes.Load(new(from)), m1 = TLanes.Load(new(from + fromStep)), m2 = TLanes.Load(new(from + 2 * fromStep));
        TLanes m3 = TLanes.Load(new(from + 3 * fromStep)), m4 = TLanes.Load(new(from + 4 * fromStep)), m5 = TLanes.Load(new(from + 5 * fromStep));
        TLanes sum = m1 + m2, difference = m1 - m2, sum2 = m3 + m4, difference2 = m3 - m4;
        TLanes two = TLanes.Broadcast(2), four = TLanes.Broadcast(4), minusFive = TLanes.Broadcast(-5);
        (four * m0).Store(new(to));
        TLanes.Fma(four, m5 - difference, -(difference2 + difference2)).Store(new(to + toStep));
        TLanes.Fma(minusFive, m0, -TLanes.Fma(four, sum, sum2)).Store(new(to + 2 * toStep));
        TLanes.Fma(minusFive, m5, TLanes.Fma(two, difference2, difference)).Store(new(to + 3 * toStep));
        (m0 + sum + sum2).Store(new(to + 4 * toStep));
        m5.Store(new(to + 5 * toStep));
    }
}
