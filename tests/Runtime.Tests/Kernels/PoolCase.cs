using NetDsl.Kernels;

namespace NetDsl.Runtime.Tests.Kernels;

/// <summary>Pooling in plain loops over one number at a time.</summary>
internal sealed record PoolCase(PoolWindow Window, int Channels)
{
    public const int Samples = 2;

    public PixelPlaces InPlaces => new(Window.Height * Window.Width * Channels + 5, Window.Width * Channels, Channels, Channels);

    public PixelPlaces OutPlaces => new(Window.OutHeight * Window.OutWidth * Channels + 2, Window.OutWidth * Channels, Channels, Channels);

    public int InLength => Samples * (int)InPlaces.SampleStride;

    public int OutLength => Samples * (int)OutPlaces.SampleStride;

    /// <summary>So many even parts.</summary>
    public static IEnumerable<(int From, int To)> Cut(int parts, int lines) =>
        Enumerable.Range(0, parts).Select(part => (lines * part / parts, lines * (part + 1) / parts));

    /// <summary>Noise, or few values, so that there are ties, and some that are not numbers.</summary>
    public float[] Inputs(bool special)
    {
        var noise = Noise.Of(1, InLength);
        return special ? [.. noise.Select(x => x > 0.95f ? float.NaN : x < -0.9f ? float.NegativeInfinity : MathF.Round(x * 3))] : noise;
    }

    public (float[] Values, float[] Choices) Max(float[] a)
    {
        float[] values = new float[OutLength], choices = new float[OutLength];
        foreach (var (sample, oy, ox, c) in Places(Window.OutHeight, Window.OutWidth))
        {
            float best = float.NegativeInfinity, choice = -1;
            foreach (var (number, place) in Inside(sample, oy, ox, c))
            {
                if (choice >= 0 && (float.IsNaN(best) || a[place] <= best)) continue;
                (best, choice) = (a[place], number);
            }

            var at = At(OutPlaces, sample, oy, ox, c);
            (values[at], choices[at]) = (best, choice);
        }

        return (values, choices);
    }

    public float[] MaxGradient(float[] choices, float[] upstream)
    {
        var gradient = new float[InLength];
        foreach (var (sample, oy, ox, c) in Places(Window.OutHeight, Window.OutWidth))
        {
            var at = At(OutPlaces, sample, oy, ox, c);
            foreach (var (number, place) in Inside(sample, oy, ox, c))
            {
                if (choices[at] == number) gradient[place] += upstream[at];
            }
        }

        return gradient;
    }

    public float[] Average(float[] a, bool countPadding)
    {
        var values = new float[OutLength];
        foreach (var (sample, oy, ox, c) in Places(Window.OutHeight, Window.OutWidth))
        {
            var sum = 0f;
            foreach (var (_, place) in Inside(sample, oy, ox, c)) sum += a[place];
            values[At(OutPlaces, sample, oy, ox, c)] = sum / Count(sample, oy, ox, countPadding);
        }

        return values;
    }

    public float[] AverageGradient(float[] upstream, bool countPadding)
    {
        var gradient = new float[InLength];
        foreach (var (sample, oy, ox, c) in Places(Window.OutHeight, Window.OutWidth))
        {
            var share = upstream[At(OutPlaces, sample, oy, ox, c)] / Count(sample, oy, ox, countPadding);
            foreach (var (_, place) in Inside(sample, oy, ox, c)) gradient[place] += share;
        }

        return gradient;
    }

    private int Count(int sample, int oy, int ox, bool countPadding)
    {
        if (!countPadding) return Inside(sample, oy, ox, 0).Count();
        int top = oy * Window.StrideY - Window.PadTop, left = ox * Window.StrideX - Window.PadLeft, count = 0;
        for (var y = top; y < top + Window.KernelHeight; y++)
        {
            for (var x = left; x < left + Window.KernelWidth; x++)
            {
                if (y < Window.Height + Window.PadBottom && x < Window.Width + Window.PadRight) count++;
            }
        }

        return count;
    }

    private IEnumerable<(int Number, int Place)> Inside(int sample, int oy, int ox, int c)
    {
        for (var number = 0; number < Window.KernelHeight * Window.KernelWidth; number++)
        {
            var y = oy * Window.StrideY - Window.PadTop + number / Window.KernelWidth;
            var x = ox * Window.StrideX - Window.PadLeft + number % Window.KernelWidth;
            if (y >= 0 && y < Window.Height && x >= 0 && x < Window.Width) yield return (number, At(InPlaces, sample, y, x, c));
        }
    }

    private IEnumerable<(int Sample, int Y, int X, int C)> Places(int height, int width) =>
        from sample in Enumerable.Range(0, Samples)
        from y in Enumerable.Range(0, height)
        from x in Enumerable.Range(0, width)
        from c in Enumerable.Range(0, Channels)
        select (sample, y, x, c);

    private static int At(PixelPlaces places, int sample, int y, int x, int c) =>
        (int)(sample * places.SampleStride + y * places.RowStride + x * places.PixelStride) + c;
}
