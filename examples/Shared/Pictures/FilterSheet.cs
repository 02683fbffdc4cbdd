namespace NetDsl.Examples.Pictures;

/// <summary>What the units of a first dense layer look for: their weights, each unit's a small picture of the input's size.</summary>
public static class FilterSheet
{
    const int Scale = 2;
    const int Gap = 4;

    /// <summary>Draws the units with the largest weights in a square, the largest first. Each picture has its own scale, from its
    /// largest weight down to minus that.</summary>
    /// <param name="weights">Inputs times units, row by row, as in <c>GetWeights("Dense1.weight")</c>.</param>
    /// <param name="width">The width of the input, which has one channel.</param>
    /// <param name="height">The height of the input.</param>
    /// <param name="side">How many pictures stand side by side, and how many such rows there are.</param>
    public static Picture Draw(ReadOnlyMemory<float> weights, int width, int height, int side = 10)
    {
        var units = weights.Length / (width * height);
        int[] shown = [.. Enumerable.Range(0, units).OrderByDescending(Energy).ThenBy(unit => unit).Take(side * side)];
        var (across, down) = (width * Scale + Gap, height * Scale + Gap);
        var sheet = new Picture(side * across + Gap, (shown.Length + side - 1) / side * down + Gap, Rgb.Grey(96));
        foreach (var (place, unit) in shown.Index())
        {
            var largest = Enumerable.Range(0, width * height).Max(input => Math.Abs(At(input, unit)));
            sheet.Tile(Gap + place % side * across, Gap + place / side * down, width, height, Scale,
                (x, y) => DivergingColors.Of(largest > 0 ? At(y * width + x, unit) / largest : 0));
        }

        return sheet;

        float At(int input, int unit) => weights.Span[input * units + unit];

        double Energy(int unit) => Enumerable.Range(0, width * height).Sum(input => (double)At(input, unit) * At(input, unit));
    }
}
