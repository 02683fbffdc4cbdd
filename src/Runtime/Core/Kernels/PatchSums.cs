using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetDsl.Kernels;

/// <summary>
/// The gradient of a picture of few channels from a convolution's output: each pixel of that gives a patch of the picture, as wide as the kernel, whose lines are vectors
/// of neighbouring pixels and their channels. Patches are added up where they lie. A panel for each pixel of the picture would be filled by its few channels alone.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class PatchSums<TLanes> where TLanes : struct, ILanes<TLanes>
{
    /// <summary>A line of a patch takes two vectors.</summary>
    private const int Line = 2 * Layout.Lanes;

    /// <summary>For each pixel of the picture: the sum over the pixels of the output that saw it.</summary>
    /// <param name="rows">Where the pixels of the output's gradient lie; lines and taps need not be told.</param>
    /// <param name="channels">Channels of these pixels.</param>
    /// <param name="a">The first of these pixels.</param>
    /// <param name="transposed">The weights turned round, channels of the output down and those of the picture in a panel, from the last tap to the first.</param>
    /// <param name="kernel">Rows and columns of the kernel: up to five, and above one.</param>
    /// <param name="picture">Rows and pixels of a row of the picture.</param>
    /// <param name="padding">Those before it that the first window sees.</param>
    /// <param name="outputs">Channels of the picture.</param>
    /// <param name="sampleFrom">The first sample.</param>
    /// <param name="sampleTo">The one behind the last.</param>
    /// <param name="epilogue">Takes the sums; of lanes behind the channels nothing is promised.</param>
    [SkipLocalsInit]
    public static void AddUp<TEpilogue>(
        in PixelRows rows, int channels, Floats a, Floats transposed, int kernel, (int Height, int Width) picture, (int Top, int Left) padding, int outputs,
        int sampleFrom, int sampleTo, ref TEpilogue epilogue)
        where TEpilogue : struct, IPixelEpilogue<TLanes>
    {
        var (length, stride) = (Layout.PatchSums(rows.Height, rows.Width, kernel, picture.Height + padding.Top, picture.Width + padding.Left, outputs), Layout.PatchLine(rows.Width, kernel, picture.Width + padding.Left, outputs));
        var memory = stackalloc float[Layout.PatchFloats + Layout.Lanes];
        var sums = (float*)(((nint)memory + 63) & ~63);
        var weights = sums + (length + Layout.Lanes - 1) / Layout.Lanes * Layout.Lanes;
        TakeWeights(transposed.Pointer, channels, kernel, outputs, weights);
        var own = epilogue;
        for (var sample = sampleFrom; sample < sampleTo; sample++)
        {
            new Span<float>(sums, length).Clear();
            for (var y = 0; y < rows.Height; y++)
            {
                var pixels = a.Pointer + sample * rows.SampleStride + y * rows.RowStride;
                AddRow(pixels, rows.PixelStride, rows.Width, channels, weights, kernel, kernel, sums + y * stride, stride, outputs);
            }

            for (var y = 0; y < picture.Height; y++)
            {
                var sum = sums + (y + padding.Top) * stride + padding.Left * outputs;
                for (var x = 0; x < picture.Width; x++, sum += outputs) own.Finish(TLanes.Load(new(sum)), sample, y, x, 0);
            }
        }

        epilogue = own;
    }

    /// <summary>For each channel of the output the lines of its patch; behind a line's end there are zeros, and lines behind the kernel are not there.</summary>
    private static void TakeWeights(float* transposed, int channels, int kernel, int outputs, float* weights)
    {
        new Span<float>(weights, channels * kernel * Line).Clear();
        for (var channel = 0; channel < channels; channel++)
            for (var tap = 0; tap < kernel * kernel; tap++)
            {
                var from = transposed + ((kernel * kernel - 1 - tap) * channels + channel) * Layout.Lanes;
                var (line, place) = Math.DivRem(tap, kernel);
                new Span<float>(from, outputs).CopyTo(new(weights + (channel * kernel + line) * Line + place * outputs, outputs));
            }
    }

    /// <summary>Adds so many lines of the patches of a row of pixels: as many at a time as there are registers for.</summary>
    private static void AddRow(
        float* pixels, nint pixelStride, int count, int channels, float* weights, int kernel, int lines, float* sums, int stride, int outputs)
    {
        var step = kernel * Line;
        switch (lines)
        {
            case 2:
                AddLines<Two>(pixels, pixelStride, count, channels, weights, step, sums, stride, outputs);
                break;
            case 3:
                AddLines<Three>(pixels, pixelStride, count, channels, weights, step, sums, stride, outputs);
                break;
            case > 3 when TLanes.Registers < 2 * lines + 2:
                AddRow(pixels, pixelStride, count, channels, weights, kernel, lines - 2, sums, stride, outputs);
                AddRow(pixels, pixelStride, count, channels, weights + (lines - 2) * Line, kernel, 2, sums + (lines - 2) * stride, stride, outputs);
                break;
            case 4:
                AddLines<Four>(pixels, pixelStride, count, channels, weights, step, sums, stride, outputs);
                break;
            default:
                AddLines<Five>(pixels, pixelStride, count, channels, weights, step, sums, stride, outputs);
                break;
        }
    }

    /// <summary>The same, of two pixels at a time where there are registers for that: they share the weights. The last of an odd number of them goes twice, and is added once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddLines<TLines>(float* pixels, nint pixelStride, int count, int channels, float* weights, int step, float* sums, int stride, int outputs)
        where TLines : struct, ICount
    {
        var pairs = TLanes.Registers >= 4 * TLines.Value + 4;
        for (var x = 0; x < count; x += pairs ? 2 : 1, pixels += pairs ? 2 * pixelStride : pixelStride, sums += pairs ? 2 * outputs : outputs)
        {
            TLanes s00 = TLanes.Zero, s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00, s40 = s00, s41 = s00;
            TLanes t00 = s00, t01 = s00, t10 = s00, t11 = s00, t20 = s00, t21 = s00, t30 = s00, t31 = s00, t40 = s00, t41 = s00;
            var next = pixels + (x + 1 < count ? pixelStride : 0);
            var weight = weights;
            for (var channel = 0; channel < channels; channel++, weight += step)
            {
                TLanes pixel = TLanes.Broadcast(pixels[channel]), other = pairs ? TLanes.Broadcast(next[channel]) : pixel;
                Multiply(weight, pixel, other, pairs, ref s00, ref s01, ref t00, ref t01);
                Multiply(weight + Line, pixel, other, pairs, ref s10, ref s11, ref t10, ref t11);
                if (TLines.Value > 2) Multiply(weight + 2 * Line, pixel, other, pairs, ref s20, ref s21, ref t20, ref t21);
                if (TLines.Value > 3) Multiply(weight + 3 * Line, pixel, other, pairs, ref s30, ref s31, ref t30, ref t31);
                if (TLines.Value > 4) Multiply(weight + 4 * Line, pixel, other, pairs, ref s40, ref s41, ref t40, ref t41);
            }

            Add<TLines>(sums, stride, s00, s01, s10, s11, s20, s21, s30, s31, s40, s41);
            if (pairs && x + 1 < count) Add<TLines>(sums + outputs, stride, t00, t01, t10, t11, t20, t21, t30, t31, t40, t41);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply(float* weights, TLanes pixel, TLanes other, bool pairs, ref TLanes s0, ref TLanes s1, ref TLanes t0, ref TLanes t1)
    {
        if (!pairs)
        {
            (s0, s1) = (TLanes.Fma(pixel, TLanes.Load(new(weights)), s0), TLanes.Fma(pixel, TLanes.Load(new(weights + 16)), s1));
            return;
        }

        TLanes w0 = TLanes.Load(new(weights)), w1 = TLanes.Load(new(weights + 16));
        (s0, s1) = (TLanes.Fma(pixel, w0, s0), TLanes.Fma(pixel, w1, s1));
        (t0, t1) = (TLanes.Fma(other, w0, t0), TLanes.Fma(other, w1, t1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TLines>(
        float* sums, int stride, TLanes s00, TLanes s01, TLanes s10, TLanes s11, TLanes s20, TLanes s21, TLanes s30, TLanes s31, TLanes s40, TLanes s41)
        where TLines : struct, ICount
    {
        Add(sums, s00, s01);
        Add(sums + stride, s10, s11);
        if (TLines.Value > 2) Add(sums + 2 * stride, s20, s21);
        if (TLines.Value > 3) Add(sums + 3 * stride, s30, s31);
        if (TLines.Value > 4) Add(sums + 4 * stride, s40, s41);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* sums, TLanes first, TLanes second)
    {
        (TLanes.Load(new(sums)) + first).Store(new(sums));
        (TLanes.Load(new(sums + 16)) + second).Store(new(sums + 16));
    }
}
