using NetDsl.Examples.Pictures;
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
        EpochPlot.Draw(curves.GetPlot(0), "loss", ("training", history.Select(epoch => (epoch.Epoch, epoch.TrainLoss))),
            ("held out", Of(result => result.CoverageLoss + result.BoxLoss)));
        EpochPlot.Draw(curves.GetPlot(1), "loss, held out", ("coverage", Of(result => result.CoverageLoss)), ("boxes", Of(result => result.BoxLoss)));
        EpochPlot.Draw(curves.GetPlot(2), "held out", ("precision", Of(result => result.Score.Precision)), ("recall", Of(result => result.Score.Recall)));
        // A little more, or a mark at either end would be cut in half.
        curves.GetPlot(2).Axes.SetLimitsY(-0.03, 1.03);
        var png = curves.Render(Width, 3 * HeightOfOne).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));

        IEnumerable<(int Epoch, double Value)> Of(Func<HeldOutResult, double> value) => heldOut.Select(result => (result.Epoch, value(result)));
    }
}
