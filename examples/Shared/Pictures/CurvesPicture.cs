using NetDsl.Serialization;
using ScottPlot;

namespace NetDsl.Examples.Pictures;

/// <summary>The curves of a training over its epochs: both losses, and below them the accuracy.</summary>
public static class CurvesPicture
{
    private const int Width = 800;
    private const int HeightOfOne = 400;

    /// <summary>Whether this machine has a font for the numbers at the axes. Without one the curves are drawn all the same.</summary>
    public static bool HasLetters
    {
        get
        {
            using var font = new SkiaSharp.SKFont(SkiaSharp.SKTypeface.Default);
            return font.ContainsGlyphs("0");
        }
    }

    /// <summary>Writes a PNG, whole or not at all.</summary>
    public static void Write(History history, string path)
    {
        var curves = new Multiplot();
        curves.AddPlots(2);
        Draw(curves.GetPlot(0), "loss", ("training", history.Epochs.Select(e => (e.Epoch, (double?)e.TrainLoss))),
            ("validation", history.Epochs.Select(e => (e.Epoch, e.ValidationLoss))));
        Draw(curves.GetPlot(1), "accuracy", ("validation", history.Epochs.Select(e => (e.Epoch, e.ValidationAccuracy))));
        var png = curves.Render(Width, 2 * HeightOfOne).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));
    }

    private static void Draw(Plot plot, string what, params IEnumerable<(string Name, IEnumerable<(int Epoch, double? Value)> Points)> curves)
    {
        foreach (var (name, points) in curves)
        {
            (int Epoch, double? Value)[] known = [.. points.Where(point => point.Value is not null)];
            var curve = plot.Add.Scatter(known.Select(p => (double)p.Epoch).ToArray(), known.Select(p => p.Value!.Value).ToArray());
            curve.LegendText = name;
            curve.LineWidth = 2;
        }

        plot.XLabel("epoch");
        plot.YLabel(what);
        plot.ShowLegend(what == "loss" ? Alignment.UpperRight : Alignment.LowerRight);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
    }
}
