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
        EpochPlot.Draw(curves.GetPlot(0), "loss", ("training", Known(history, epoch => epoch.TrainLoss)), ("validation", Known(history, epoch => epoch.ValidationLoss)));
        EpochPlot.Draw(curves.GetPlot(1), "accuracy", ("validation", Known(history, epoch => epoch.ValidationAccuracy)));
        var png = curves.Render(Width, 2 * HeightOfOne).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));
    }

    private static IEnumerable<(int Epoch, double Value)> Known(History history, Func<EpochResult, double?> value)
        => history.Epochs.Where(epoch => value(epoch) is not null).Select(epoch => (epoch.Epoch, value(epoch)!.Value));
}
