using System.Diagnostics;
using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Benchmarks.Pictures;

/// <summary>Prints what changing a picture costs on one core, for usual lists of transforms.</summary>
internal static class AugmentVerb
{
    private const int Rounds = 60, Pictures = 1000, Channels = 3;
    private static readonly ImageSize Size = new(32, 32);

    public static void Run()
    {
        Console.WriteLine("transforms                       bytes us   floats us   (least and median, a picture of 32x32x3)");
        Measure("none: a copy", []);
        Measure("flip", [new Flip()]);
        Measure("flip, shift, cutout", [new Flip(), new Shift(4), new Cutout(8)]);
        Measure("the same, mirrored border", [new Flip(), new Shift(4) { Border = Border.Mirror }, new Cutout(8)]);
        Measure("brightness, contrast", [new Brightness(0.2), new Contrast(0.2)]);
        Measure("flip, rotate, zoom, shift", [new Flip(), new Rotate(15), new Zoom(0.9, 1.1), new Shift(4)]);
    }

    private static void Measure(string name, Transform[] transforms)
    {
        var augmenter = new Augmenter(transforms, Size, Channels, seed: 1);
        int length = Size.Height * Size.Width * Channels;
        byte[] bytes = new byte[length], changed = new byte[length];
        new Random(1).NextBytes(bytes);
        float[] floats = Array.ConvertAll(bytes, value => (float)value), others = new float[length];
        var (byteLeast, byteMedian) = Microseconds(number => augmenter.Apply(bytes, changed, 0, number));
        var (floatLeast, floatMedian) = Microseconds(number => augmenter.Apply(floats, others, 0, number));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-30}{byteLeast,6:F2}{byteMedian,6:F2}{floatLeast,6:F2}{floatMedian,6:F2}"));
    }

    private static (double Least, double Median) Microseconds(Action<int> change)
    {
        var times = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int number = 0; number < Pictures; number++) change(number);
            times[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Pictures;
        }

        Array.Sort(times);
        return (times[0], times[Rounds / 2]);
    }
}
