using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>Average precision at KITTI's three difficulties, in percent.</summary>
internal sealed record DifficultyFigures(double Easy, double Moderate, double Hard)
{
    /// <summary>At 40 points of recall; of several classes the mean.</summary>
    public static DifficultyFigures Of(IReadOnlyList<KittiScore> scores)
    {
        return new(Mean(0), Mean(1), Mean(2));

        double Mean(int difficulty) => scores.Average(score => score.Curves[difficulty].Ap40);
    }
}
