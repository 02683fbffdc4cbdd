using NetDsl.Drawing;

namespace NetDsl.Examples.Pictures;

/// <summary>What the units or filters of a first layer look for: their weights, each one's a small picture.</summary>
public static class FilterSheet
{
    private const int Gap = 4;

    /// <summary>The least pixels that a unit is drawn with: small filters are drawn larger.</summary>
    private const int LeastSide = 56;

    /// <summary>Draws the units with the largest weights in a square, the largest first. Each picture has its own scale, from its
    /// largest weight down to minus that: blue and red for one channel, their own colours for three.</summary>
    /// <param name="weights">Inputs times units, row by row, as <c>GetWeights("Dense1.weight")</c> or <c>GetWeights("Conv1.weight")</c> give
    /// them.</param>
    /// <param name="width">The width of what a unit sees.</param>
    /// <param name="height">The height of what a unit sees.</param>
    /// <param name="channels">The channels of the input: one or three.</param>
    /// <param name="side">How many pictures stand side by side, and how many such rows there are.</param>
    public static Picture Draw(ReadOnlyMemory<float> weights, int width, int height, int channels = 1, int side = 10)
    {
        var inputs = width * height * channels;
        var units = weights.Length / inputs;
        var scale = Math.Max(LeastSide / Math.Max(width, height), 1);
        int[] shown = [.. Enumerable.Range(0, units).OrderByDescending(Energy).ThenBy(unit => unit).Take(side * side)];
        var (across, down) = (width * scale + Gap, height * scale + Gap);
        var sheet = new Picture(Math.Min(side, shown.Length) * across + Gap, (shown.Length + side - 1) / side * down + Gap, Rgb.Grey(96));
        foreach (var (place, unit) in shown.Index())
        {
            var largest = Math.Max(Enumerable.Range(0, inputs).Max(input => Math.Abs(At(input, unit))), float.Epsilon);
            sheet.Tile(Gap + place % side * across, Gap + place / side * down, width, height, scale, (x, y) => channels == 3
                ? new(Shade(x, y, 0), Shade(x, y, 1), Shade(x, y, 2))
                : DivergingColors.Of(At((y * width + x) * channels, unit) / largest));

            byte Shade(int x, int y, int channel) => (byte)(127.5 * (1 + At((y * width + x) * 3 + channel, unit) / largest));
        }

        return sheet;

        float At(int input, int unit) => weights.Span[input * units + unit];

        double Energy(int unit) => Enumerable.Range(0, inputs).Sum(input => (double)At(input, unit) * At(input, unit));
    }
}
