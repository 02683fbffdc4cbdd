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
                AddRow(pixels, rows.PixelStride, rows.Width, channels, weights, kernel, sums + y * stride, stride, outputs);
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

    /// <summary>Adds the patches of a row of pixels, of two lines to five.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(float* pixels, nint pixelStride, int count, int channels, float* weights, int kernel, float* sums, int stride, int outputs)
    {
        for (var x = 0; x < count; x++, pixels += pixelStride, sums += outputs)
        {
            TLanes s00 = TLanes.Zero, s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00, s40 = s00, s41 = s00;
            var weight = weights;
            for (var channel = 0; channel < channels; channel++, weight += kernel * Line)
            {
                var pixel = TLanes.Broadcast(pixels[channel]);
                (s00, s01) = (TLanes.Fma(pixel, TLanes.Load(new(weight)), s00), TLanes.Fma(pixel, TLanes.Load(new(weight + 16)), s01));
                (s10, s11) = (TLanes.Fma(pixel, TLanes.Load(new(weight + Line)), s10), TLanes.Fma(pixel, TLanes.Load(new(weight + Line + 16)), s11));
                if (kernel == 2) continue;
                (s20, s21) = (TLanes.Fma(pixel, TLanes.Load(new(weight + 2 * Line)), s20), TLanes.Fma(pixel, TLanes.Load(new(weight + 2 * Line + 16)), s21));
                if (kernel == 3) continue;
                (s30, s31) = (TLanes.Fma(pixel, TLanes.Load(new(weight + 3 * Line)), s30), TLanes.Fma(pixel, TLanes.Load(new(weight + 3 * Line + 16)), s31));
                if (kernel == 4) continue;
                (s40, s41) = (TLanes.Fma(pixel, TLanes.Load(new(weight + 4 * Line)), s40), TLanes.Fma(pixel, TLanes.Load(new(weight + 4 * Line + 16)), s41));
            }

            Add(sums, s00, s01);
            Add(sums + stride, s10, s11);
            if (kernel > 2) Add(sums + 2 * stride, s20, s21);
            if (kernel > 3) Add(sums + 3 * stride, s30, s31);
            if (kernel > 4) Add(sums + 4 * stride, s40, s41);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* sums, TLanes first, TLanes second)
    {
        (TLanes.Load(new(sums)) + first).Store(new(sums));
        (TLanes.Load(new(sums + 16)) + second).Store(new(sums + 16));
    }
}
