namespace NetDsl.Detection;

/// <summary>Chooses the scores at which precision is measured: one near each fortieth of recall.</summary>
internal static class KittiThresholds
{
    /// <summary>Recall 0, 1/40 ... 1.</summary>
    public const int Most = 41;

    /// <param name="scores">By which things were found; they are put in order.</param>
    /// <param name="wanted">How many things there are.</param>
    public static List<double> Choose(List<double> scores, int wanted)
    {
        scores.Sort((a, b) => b.CompareTo(a));
        var (chosen, recall) = (new List<double>(), 0.0);
        for (var i = 0; i < scores.Count && chosen.Count < Most; i++)
        {
            var last = i == scores.Count - 1;
            var left = (double)(i + 1) / wanted;
            var right = last ? left : (double)(i + 2) / wanted;
            // The next score comes nearer to the recall that is looked for.
            if (right - recall < recall - left && !last)
                continue;
            chosen.Add(scores[i]);
            // Not chosen.Count / 40.0: the official program adds up, and its rounding decides near ties.
            recall += 1 / (Most - 1.0);
        }

        return chosen;
    }
}
