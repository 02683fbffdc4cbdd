using System.Globalization;
using NetDsl.Data;
using NetDsl.Serialization;
using ScottPlot;

namespace NetDsl.Examples.Neuron.Lessons;

/// <summary>What a neuron makes of its sum.</summary>
internal sealed class ActivationsLesson() : Lesson("What a neuron makes of its sum")
{
    private const int Points = 401;
    private const float Rim = 4;

    public override void Run(Device device, string folder, TextWriter text)
    {
        using var network = new Activations(device);
        float[] sums = [.. Enumerable.Range(0, Points).Select(i => Rim * (2f * i / (Points - 1) - 1))];
        var names = network.Structure.Outputs.Select(output => output.Name).ToArray();
        var values = network.OutputsOf(new DataSet([new DataColumn<float>(sums, [1])], []), [.. Enumerable.Range(0, names.Length)]);
        text.WriteLine($"  {"x",5}{string.Concat(names.Select(name => $"{name,19}"))}");
        for (var i = 0; i < Points; i += (Points - 1) / 8)
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {sums[i],5:0.0}{string.Concat(values.Select(value => value[i].ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(19)))}"));
        var path = Path.Combine(folder, "activations.png");
        Draw(path, sums, names, values);
        text.WriteLine($"  wrote {path}");
    }

    private static void Draw(string path, float[] sums, string[] names, float[][] values)
    {
        using var plot = new Plot();
        foreach (var (name, value) in names.Zip(values))
        {
            var line = plot.Add.ScatterLine(sums, value);
            (line.LegendText, line.LineWidth) = (name, 2);
        }

        plot.ShowLegend(Alignment.UpperLeft);
        plot.Axes.SetLimits(-Rim, Rim, -1.2, Rim);
        plot.XLabel("sum");
        var png = plot.GetImage(600, 400).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));
    }
}
