using ScottPlot;

namespace NetDsl.Examples.Pictures;

/// <summary>Curves over the epochs of a training, as all examples draw them.</summary>
public static class EpochPlot
{
    /// <summary>Epochs are whole: half a one before the first and behind the last, so that a single one stands in the middle.</summary>
    private const double Margin = 0.5;

    /// <summary>More points than this are not marked, or the marks would be all there is to see.</summary>
    private const int MostMarked = 40;

    /// <summary>Draws the curves, each with the epochs that it has, and above them what they are called, where no point can be.</summary>
    public static void Draw(Plot plot, string what, params IEnumerable<(string Name, IEnumerable<(int Epoch, double Value)> Points)> curves)
    {
        var (first, last, least, most) = (int.MaxValue, int.MinValue, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (name, points) in curves)
        {
            (int Epoch, double Value)[] known = [.. points];
            var curve = plot.Add.Scatter(known.Select(point => (double)point.Epoch).ToArray(), known.Select(point => point.Value).ToArray());
            (curve.LegendText, curve.LineWidth) = (name, 2);
            if (known.Length > MostMarked)
                curve.MarkerSize = 0;
            foreach (var (epoch, value) in known)
                (first, last, least, most) = (Math.Min(first, epoch), Math.Max(last, epoch), Math.Min(least, value), Math.Max(most, value));
        }

        plot.XLabel("epoch");
        plot.YLabel(what);
        plot.ShowLegend(Edge.Top).Padding = new(6);
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
        plot.Axes.AutoScale();
        if (first > last)
            return;
        plot.Axes.SetLimitsX(first - Margin, last + Margin);
        // Left alone, the axis of a single value reaches one up and one down, negative accuracies among it.
        if (least == most)
            plot.Axes.SetLimitsY(least - Math.Max(Math.Abs(least) / 10, 0.01), most + Math.Max(Math.Abs(most) / 10, 0.01));
    }
}
