using System.Globalization;
using NetDsl.Serialization;
using ScottPlot;

namespace NetDsl.Examples.CurrencyRate;

/// <summary>Rates over the days, and what was forecast for them.</summary>
internal static class RatePicture
{
    /// <summary>Writes a PNG.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="days">Of the rates.</param>
    /// <param name="rates">What was measured.</param>
    /// <param name="nextDay">Forecasts for the last of these days, each made the day before.</param>
    /// <param name="ahead">Forecasts that go on from the last day, each made from those before it.</param>
    public static void Write(string path, DateOnly[] days, float[] rates, float[] nextDay, float[] ahead)
    {
        using var plot = Draw(days, rates, nextDay, ahead);
        var png = plot.GetImage(1000, 420).GetImageBytes();
        AtomicFile.Write(path, stream => stream.Write(png));
    }

    /// <summary>The curves, above days that are written as they are in files.</summary>
    public static Plot Draw(DateOnly[] days, float[] rates, float[] nextDay, float[] ahead)
    {
        var plot = new Plot();
        Add("rate", days, rates);
        Add("forecast a day ahead", days[^nextDay.Length..], nextDay);
        Add("forecast further on", [.. Enumerable.Range(1, ahead.Length).Select(step => WorkingDay(days[^1], step))], ahead);
        plot.Axes.DateTimeTicksBottom().TickGenerator = new ScottPlot.TickGenerators.DateTimeAutomatic { LabelFormatter = day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        plot.YLabel("rate");
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;

        void Add(string name, DateOnly[] at, float[] values)
        {
            var curve = plot.Add.Scatter(at.Select(day => day.ToDateTime(default).ToOADate()).ToArray(), values.Select(value => (double)value).ToArray());
            (curve.LegendText, curve.LineWidth, curve.MarkerSize) = (name, 2, 0);
        }
    }

    /// <summary>The day so many days on, Saturdays and Sundays left out.</summary>
    private static DateOnly WorkingDay(DateOnly from, int steps)
    {
        for (var day = from.AddDays(1); ; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && --steps == 0)
                return day;
    }
}
