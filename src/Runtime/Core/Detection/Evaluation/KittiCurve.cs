using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>Precision over recall for a class at a difficulty.</summary>
public sealed class KittiCurve
{
    internal KittiCurve(KittiDifficulty difficulty, int wanted, ReadOnlySpan<KittiCounts> counts)
    {
        (Difficulty, Wanted) = (difficulty, wanted);
        var precision = new double[KittiThresholds.Most];
        for (var i = 0; i < counts.Length; i++)
            precision[i] = counts[i].Right == 0 ? 0 : counts[i].Right / (double)(counts[i].Right + counts[i].Wrong);
        for (var i = precision.Length - 2; i >= 0; i--)
            precision[i] = Math.Max(precision[i], precision[i + 1]);
        Precision = [.. precision];
    }

    /// <summary>What counted.</summary>
    public KittiDifficulty Difficulty { get; }

    /// <summary>How many things were to be found.</summary>
    public int Wanted { get; }

    /// <summary>The best precision, from 0 to 1, at a recall of at least 0, 1/40, ... 1; 0 where that is not reached.</summary>
    public ImmutableArray<double> Precision { get; }

    /// <summary>The mean precision at a recall of 0, 0.1, ... 1, in percent: how KITTI measured until October 2019. In single precision, as
    /// the official program adds up: the last digits that it prints depend on it.</summary>
    public double Ap11
    {
        get
        {
            var sum = 0f;
            for (var i = 0; i < Precision.Length; i += 4)
                sum = (float)(sum + Precision[i]);
            return sum / 11 * 100;
        }
    }

    /// <summary>The mean precision at a recall of 1/40, 2/40, ... 1, in percent: how KITTI has measured since (Simonelli et al., 2019).</summary>
    public double Ap40 => Precision.Skip(1).Sum() / 40 * 100;
}
