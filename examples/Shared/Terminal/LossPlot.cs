using System.Globalization;

namespace NetDsl.Examples.Terminal;

/// <summary>Draws the losses over the epochs with characters: <c>*</c> training, <c>o</c> validation, <c>@</c> both.</summary>
public static class LossPlot
{
    private const int Height = 12;
    private const int Width = 60;

    /// <summary>The plot, or nothing before there are two epochs.</summary>
    public static string Draw(History history)
    {
        var epochs = history.Epochs;
        if (epochs.Length < 2)
            return "";
        double[] all = [.. history.TrainLoss, .. history.ValidationLoss];
        var (least, most) = (all.Min(), all.Max());
        var grid = Enumerable.Range(0, Height).Select(_ => Enumerable.Repeat(' ', Width).ToArray()).ToArray();
        for (var column = 0; column < Width; column++)
        {
            var epoch = epochs[(int)Math.Round(column * (epochs.Length - 1) / (double)(Width - 1))];
            Mark(epoch.TrainLoss, '*');
            if (epoch.ValidationLoss is { } loss)
                Mark(loss, 'o');

            void Mark(double value, char sign)
            {
                var row = most > least ? (int)Math.Round((most - value) / (most - least) * (Height - 1)) : 0;
                ref var cell = ref grid[row][column];
                cell = cell is ' ' || cell == sign ? sign : '@';
            }
        }

        var lines = grid.Select((cells, row) => $"{Label(row)} |{new string(cells).TrimEnd()}");
        var axis = $"{"",8} +{new string('-', Width)}";
        var ends = $"{"",8}  1{epochs.Length.ToString(CultureInfo.InvariantCulture).PadLeft(Width - 1)}  epoch";
        return string.Join('\n', ["loss: * training, o validation, @ both", .. lines, axis, ends]);

        string Label(int row) => row % 4 == 0 || row == Height - 1
            ? (most - (most - least) * row / (Height - 1)).ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(8)
            : new string(' ', 8);
    }
}
