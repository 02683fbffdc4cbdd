using NetDsl.Examples.Pictures;
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
            EpochPlot.Draw(plot, "loss", ("training", trial.History.Epochs.Select(epoch => (epoch.Epoch, epoch.TrainLoss))),
                ("validation", trial.History.Epochs.Select(epoch => (epoch.Epoch, epoch.ValidationLoss!.Value))));
            plot.Title(trial.Name);
            plot.Axes.SetLimitsY(0, Highest);
        }

        var png = sheet.Render(trials.Count * Width, Height).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));
    }
}
