using System.Diagnostics;
using System.Globalization;
using NetDsl.Kernels;

namespace NetDsl.Benchmarks.Tiles;

/// <summary>Prints what a team of threads costs by itself: work that does nothing, and a barrier.</summary>
internal static class TeamVerb
{
    private const int Rounds = 200, Repeats = 100, Barriers = 100;

    public static void Run()
    {
        Console.WriteLine("threads   hand-over us   barrier us   (least and median)");
        foreach (var threads in new[] { 1, 2, 4 })
        {
            using var team = new Team(threads);
            var (runLeast, runMedian) = Microseconds(team, new Meet(0));
            var (barrierLeast, barrierMedian) = Microseconds(team, new Meet(Barriers));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{threads,7}{runLeast,8:F2}{runMedian,7:F2}{(barrierLeast - runLeast) / Barriers,8:F2}{(barrierMedian - runMedian) / Barriers,7:F2}"));
        }
    }

    private static (double Least, double Median) Microseconds(Team team, Meet work)
    {
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Repeats; i++) team.Run(work);
            times[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Repeats;
        }

        Array.Sort(times);
        return (times[0], times[Rounds / 2]);
    }

    private sealed class Meet(int barriers) : ITeamWork
    {
        public void Run(in TeamMember me)
        {
            for (var i = 0; i < barriers; i++) me.Barrier();
        }
    }
}
