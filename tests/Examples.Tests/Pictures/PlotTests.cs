using NetDsl.Examples.CurrencyRate;
using NetDsl.Examples.Pictures;
using ScottPlot;

namespace NetDsl.Examples.Tests.Pictures;

public class PlotTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 7)]
    public void The_axis_of_epochs_has_no_more_than_them(int first, int last)
    {
        using var plot = new Plot();
        EpochPlot.Draw(plot, "accuracy", ("validation", Enumerable.Range(first, last - first + 1).Select(epoch => (epoch, 0.125 * epoch))), ("none", []));
        var limits = plot.Axes.GetLimits();
        Assert.Equal((first - 0.5, last + 0.5), (limits.Left, limits.Right));
        Assert.InRange(limits.Bottom, 0, 0.125 * first);
        Assert.InRange(limits.Top, 0.125 * last, 1);
        // Where curves are named, no point can be.
        Assert.False(plot.Legend.IsVisible);
        Assert.Single(plot.Axes.GetPanels().OfType<ScottPlot.Panels.LegendPanel>());
    }

    [Fact]
    public void Days_are_written_as_in_files_whatever_the_machines_language()
    {
        var monday = new DateOnly(2017, 1, 30);
        using var plot = RatePicture.Draw([monday, monday.AddDays(1)], [1, 2], [2], [3]);
        var ticks = Assert.IsType<ScottPlot.TickGenerators.DateTimeAutomatic>(plot.Axes.Bottom.TickGenerator);
        Assert.Equal("2017-01-30", ticks.LabelFormatter!(monday.ToDateTime(default)));
    }
}
