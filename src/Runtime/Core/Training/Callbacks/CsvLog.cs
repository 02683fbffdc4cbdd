using System.Globalization;
using System.Text;
using NetDsl.Serialization;

namespace NetDsl;

/// <summary>Writes a line for each epoch into a file of comma-separated values, the epochs before a checkpoint included.</summary>
/// <param name="path">Where to; the file before is replaced.</param>
public sealed class CsvLog(string path) : Callback
{
    /// <inheritdoc/>
    public override void OnTrainingStart(TrainingContext context) => Write(context.History);

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context, EpochResult result) => Write(context.History);

    private void Write(IReadOnlyList<EpochResult> history)
    {
        string[] metrics = history.Count == 0 ? [] : [.. history[^1].Metrics.Select(metric => metric.Name)];
        var text = new StringBuilder("epoch,trainLoss,validationLoss,");
        text.AppendJoin("", metrics.Select(name => name + ",")).Append("rate,seconds\n");
        foreach (var result in history)
        {
            text.Append(result.Epoch.ToString(CultureInfo.InvariantCulture)).Append(',');
            Append(text, result.TrainLoss).Append(',');
            Append(text, result.ValidationLoss).Append(',');
            foreach (var name in metrics)
                Append(text, result.Find(name)).Append(',');
            Append(text, result.Rate).Append(',');
            Append(text, Math.Round(result.Seconds, 3)).Append('\n');
        }

        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static StringBuilder Append(StringBuilder text, double? value) => text.Append(value?.ToString("R", CultureInfo.InvariantCulture));
}
