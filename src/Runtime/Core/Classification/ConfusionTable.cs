using System.Globalization;
using System.Text;

namespace NetDsl;

/// <summary>Writes a confusion matrix for people: actual classes down, predicted ones across, zeros as dots.</summary>
internal static class ConfusionTable
{
    public static string Write(ConfusionMatrix matrix)
    {
        var count = matrix.Labels.Length;
        var head = matrix.Labels.Append("actual").Max(label => label.Length);
        var widths = new int[count];
        for (var column = 0; column < count; column++)
            widths[column] = Enumerable.Range(0, count).Select(row => Cell(matrix, row, column).Length).Append(matrix.Labels[column].Length).Max();

        var text = new StringBuilder("actual".PadRight(head));
        for (var column = 0; column < count; column++)
            text.Append("  ").Append(matrix.Labels[column].PadLeft(widths[column]));
        for (var row = 0; row < count; row++)
        {
            text.Append('\n').Append(matrix.Labels[row].PadRight(head));
            for (var column = 0; column < count; column++)
                text.Append("  ").Append(Cell(matrix, row, column).PadLeft(widths[column]));
        }

        return text.ToString();
    }

    private static string Cell(ConfusionMatrix matrix, int row, int column)
        => matrix[row, column] is var value and not 0 ? value.ToString(CultureInfo.InvariantCulture) : ".";
}
