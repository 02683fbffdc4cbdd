using System.Diagnostics;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>Least times: on a machine that does other things too, the least is what the code costs.</summary>
internal static class Timing
{
    /// <summary>Seconds of the fastest run, and operations a second at the peak measured between these very runs.</summary>
    public static (double Seconds, double Peak) Least(Team team, ITeamWork work, int runs)
    {
        var roofline = new Roofline();
        double least = double.MaxValue, leastPeak = double.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            for (var i = 0; i < 3; i++) leastPeak = Math.Min(leastPeak, Seconds(team, roofline));
            for (var i = 0; i < runs / 10; i++) least = Math.Min(least, Seconds(team, work));
        }

        return (least, Roofline.OperationsPerMember * team.Size / leastPeak);
    }

    /// <summary>Operations a second at the peak, of a few tries.</summary>
    public static double Peak(Team team)
    {
        var roofline = new Roofline();
        var least = double.MaxValue;
        for (var i = 0; i < 3; i++) least = Math.Min(least, Seconds(team, roofline));
        return Roofline.OperationsPerMember * team.Size / least;
    }

    private static double Seconds(Team team, ITeamWork work)
    {
        var start = Stopwatch.GetTimestamp();
        team.Run(work);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
