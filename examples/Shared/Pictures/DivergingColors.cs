using NetDsl.Drawing;

namespace NetDsl.Examples.Pictures;

/// <summary>Colours for numbers of both signs: blue below zero, white at zero, red above.</summary>
public static class DivergingColors
{
    private static readonly Rgb Low = new(33, 102, 172);
    private static readonly Rgb High = new(178, 24, 43);

    /// <summary>The colour of a number from -1 to 1.</summary>
    public static Rgb Of(double value)
    {
        var end = value < 0 ? Low : High;
        var part = Math.Min(Math.Abs(value), 1);
        return new(Mix(end.Red), Mix(end.Green), Mix(end.Blue));

        byte Mix(byte channel) => (byte)Math.Round(255 + (channel - 255) * part);
    }
}
