using System.Globalization;
using System.Text;

namespace NetDsl.Checkpoints;

/// <summary>The epochs done as a note: for each a line of training loss, validation loss (or -), rate, seconds and metrics.</summary>
internal static class HistoryText
{
    public static string Write(IEnumerable<EpochResult> epochs)
    {
        var text = new StringBuilder();
        foreach (var epoch in epochs)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(CultureInfo.InvariantCulture, $"{epoch.TrainLoss:R} ")
                .Append(epoch.ValidationLoss?.ToString("R", CultureInfo.InvariantCulture) ?? "-")
                .Append(CultureInfo.InvariantCulture, $" {epoch.Rate:R} {epoch.Seconds:R}");
            foreach (var (name, value) in epoch.Metrics)
                text.Append(CultureInfo.InvariantCulture, $" {name}={value:R}");
        }

        return text.ToString();
    }

    /// <summary>Null if the text is none.</summary>
    public static List<EpochResult>? Read(string text)
    {
        List<EpochResult> epochs = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadLine(line, epochs.Count + 1) is not { } epoch)
                return null;
            epochs.Add(epoch);
        }

        return epochs;
    }

    private static EpochResult? ReadLine(string line, int number)
    {
        var parts = line.Split(' ');
        if (parts.Length < 4 || Number(parts[0]) is not { } trainLoss || Number(parts[2]) is not { } rate || Number(parts[3]) is not { } seconds)
            return null;
        var validationLoss = Number(parts[1]);
        if (validationLoss is null && parts[1] != "-")
            return null;
        var metrics = new Metric[parts.Length - 4];
        for (var i = 0; i < metrics.Length; i++)
        {
            if (parts[4 + i].Split('=') is not [var name, var text] || Number(text) is not { } value)
                return null;
            metrics[i] = new(name, value);
        }

        return new() { Epoch = number, TrainLoss = trainLoss, ValidationLoss = validationLoss, Rate = rate, Seconds = seconds, Metrics = metrics };
    }

    private static double? Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
}
