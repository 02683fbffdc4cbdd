using NetDsl.Data;
using NetDsl.Serialization;
using ScottPlot;

namespace NetDsl.Examples.Neuron;

/// <summary>Points and the line that a neuron puts through them.</summary>
internal static class FitPicture
{
    /// <summary>Writes a PNG.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="points">An input and an answer each.</param>
    /// <param name="line">The neuron's answers to -1 and 1.</param>
    public static void Write(string path, DataSet points, float[] line)
    {
        using var plot = new Plot();
        plot.Add.ScatterPoints(((DataColumn<float>)points.Inputs[0]).Values.ToArray(), ((DataColumn<float>)points.Targets[0]).Values.ToArray());
        plot.Add.Line(-1, line[0], 1, line[1]);
        plot.XLabel("x");
        plot.YLabel("a");
        var png = plot.GetImage(600, 400).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));
    }
}
