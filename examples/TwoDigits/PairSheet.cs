using System.Globalization;
using NetDsl.Data;
using NetDsl.Drawing;

namespace NetDsl.Examples.TwoDigits;

/// <summary>Pairs on a sheet, each with what the network says of it: blue where that is right, red where it is not.</summary>
internal static class PairSheet
{
    private const int Across = 6, Down = 4, Side = 28, Scale = 2, Gap = 12, Letters = 2, Line = PixelFont.Height * Letters + 4;
    private const int CellWidth = 2 * Side * Scale + Gap, CellHeight = Side * Scale + 2 * Line + Gap;

    private static readonly Rgb Right = new(33, 102, 172), Wrong = new(178, 24, 43);

    /// <summary>Draws the first pairs of a set.</summary>
    public static Picture Draw(PairReader network, DataSet pairs)
    {
        var shown = pairs.Take(Across * Down);
        var (answers, sums) = (network.PredictMany(shown), network.Outputs(shown, output: 1));
        var (same, trueSums) = ((DataColumn<float>)shown.Targets[0], (DataColumn<float>)shown.Targets[1]);
        var sheet = new Picture(Across * CellWidth + Gap, Down * CellHeight + Gap, Rgb.Grey(255));
        for (var pair = 0; pair < shown.Count; pair++)
        {
            var (left, top) = (Gap + pair % Across * CellWidth, Gap + pair / Across * CellHeight);
            for (var side = 0; side < 2; side++)
            {
                var picture = ((DataColumn<byte>)shown.Inputs[side])[pair].ToArray();
                sheet.Tile(left + side * Side * Scale, top, Side, Side, Scale, (x, y) => Rgb.Grey(picture[y * Side + x]));
            }

            var under = top + Side * Scale + 4;
            Write(answers[pair].Label, left, under, answers[pair].Index == (int)same[pair][0]);
            Write(string.Create(CultureInfo.InvariantCulture, $"sum {sums[pair]:0.0}"), left, under + Line, MathF.Round(sums[pair]) == trueSums[pair][0]);
        }

        return sheet;

        void Write(string text, int left, int top, bool isRight) => PixelFont.Write(sheet, text, left, top, Letters, isRight ? Right : Wrong);
    }
}
