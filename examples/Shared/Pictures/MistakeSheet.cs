using System.Globalization;
using NetDsl.Drawing;

namespace NetDsl.Examples.Pictures;

/// <summary>The worst mistakes on one sheet: each picture with what it is, what it was taken for, and how surely.</summary>
public static class MistakeSheet
{
    private const int Across = 8;
    private const int LeastWidth = 120;
    private const int Most = 40;
    private const int Scale = 3;
    private const int Gap = 10;
    private const int Letters = 2;
    private const int Line = PixelFont.Height * Letters + 4;

    /// <summary>Draws pictures of bytes, grey or in colours.</summary>
    public static Picture Draw(IEnumerable<Mistake> worst, Data.DataColumn<byte> samples, int width, int height)
    {
        Mistake[] shown = [.. worst.Take(Most)];
        var (cellWidth, cellHeight) = (Math.Max(width * Scale, LeastWidth) + Gap, height * Scale + 2 * Line + Gap);
        var rows = Math.Max((shown.Length + Across - 1) / Across, 1);
        var sheet = new Picture(Across * cellWidth + Gap, rows * cellHeight + Gap, Rgb.Grey(255));
        foreach (var (place, mistake) in shown.Index())
        {
            var (left, top) = (Gap + place % Across * cellWidth, Gap + place / Across * cellHeight);
            sheet.Tile(left, top, width, height, Scale, (x, y) => Pixel(samples[mistake.Sample], y * width + x));
            var under = top + height * Scale + 4;
            PixelFont.Write(sheet, $"is {mistake.Actual}", left, under, Letters, new(33, 102, 172));
            var verdict = string.Create(CultureInfo.InvariantCulture, $"read {mistake.Predicted} {mistake.Probability * 100:0}%");
            PixelFont.Write(sheet, verdict, left, under + Line, Letters, new(178, 24, 43));
        }

        return sheet;

        Rgb Pixel(ReadOnlySpan<byte> picture, int at) => picture.Length == 3 * width * height
            ? new(picture[3 * at], picture[3 * at + 1], picture[3 * at + 2])
            : Rgb.Grey(picture[at]);
    }
}
