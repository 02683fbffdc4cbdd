using NetDsl.Serialization;
using ScottPlot;

namespace NetDsl.Examples.Kitti;

/// <summary>The curves of a training over its epochs: the loss of training, both losses of what was held out, precision and recall.</summary>
internal static class DetectionCurves
{
    private const int Width = 800, HeightOfOne = 300;

    /// <summary>Writes a PNG, whole or not at all.</summary>
    public static void Write(IEnumerable<EpochResult> history, IReadOnlyList<HeldOutResult> heldOut, string path)
    {
        var curves = new Multiplot();
        curves.AddPlots(3);
        Draw(curves.GetPlot(0), "loss", Alignment.UpperRight, ("training", history.Select(epoch => (epoch.Epoch, epoch.TrainLoss))),
            ("held out", Of(result => result.CoverageLoss + result.BoxLoss)));
        Draw(curves.GetPlot(1), "loss, held out", Alignment.UpperRight, ("coverage", Of(result => result.CoverageLoss)), ("boxes", Of(result => result.BoxLoss)));
        Draw(curves.GetPlot(2), "held out", Alignment.LowerRight, ("precision", Of(result => result.Score.Precision)), ("recall", Of(result => result.Score.Recall)));
        curves.GetPlot(2).Axes.SetLimitsY(0, 1);
        var png = curves.Render(Width, 3 * HeightOfOne).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));

        IEnumerable<(int Epoch, double Value)> Of(Func<HeldOutResult, double> value) => heldOut.Select(result => (result.Epoch, value(result)));
    }

    private static void Draw(Plot plot, string what, Alignment legend, params IEnumerable<(string Name, IEnumerable<(int Epoch, double Value)> Points)> curves)
    {
        foreach (var (name, points) in curves)
        {
            var curve = plot.Add.Scatter(points.Select(point => (double)point.Epoch).ToArray(), points.Select(point => point.Value).ToArray());
            curve.LegendText = name;
            curve.LineWidth = 2;
        }

        plot.XLabel("epoch");
        plot.YLabel(what);
        plot.ShowLegend(legend);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
    }
}
