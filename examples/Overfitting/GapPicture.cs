using NetDsl.Serialization;
using ScottPlot;

namespace NetDsl.Examples.Overfitting;

/// <summary>The two losses of each trial over the epochs, side by side at one scale.</summary>
internal static class GapPicture
{
    private const int Width = 420, Height = 360;
    private const double Highest = 1;

    /// <summary>Writes a PNG.</summary>
    public static void Write(IReadOnlyList<Trial> trials, string path)
    {
        var sheet = new Multiplot();
        sheet.AddPlots(trials.Count);
        sheet.Layout = new ScottPlot.MultiplotLayouts.Columns();
        foreach (var (number, trial) in trials.Index())
        {
            var plot = sheet.GetPlot(number);
            Add(plot, "training", trial.History.Epochs.Select(epoch => epoch.TrainLoss));
            Add(plot, "validation", trial.History.ValidationLoss);
            plot.Title(trial.Name);
            plot.XLabel("epoch");
            plot.YLabel("loss");
            plot.Axes.SetLimitsY(0, Highest);
            plot.ShowLegend(Alignment.UpperRight);
        }

        var png = sheet.Render(trials.Count * Width, Height).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));
    }

    private static void Add(Plot plot, string name, IEnumerable<double> losses)
    {
        double[] values = [.. losses];
        var curve = plot.Add.Scatter(Enumerable.Range(1, values.Length).Select(epoch => (double)epoch).ToArray(), values);
        (curve.LegendText, curve.LineWidth, curve.MarkerSize) = (name, 2, 0);
    }
}
