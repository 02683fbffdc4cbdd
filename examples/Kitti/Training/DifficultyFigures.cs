using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>Average precision at KITTI's three difficulties, in percent.</summary>
sealed record DifficultyFigures(double Easy, double Moderate, double Hard)
{
    /// <summary>At 40 points of recall.</summary>
    public static DifficultyFigures Of(KittiScore score) => new(score.Curves[0].Ap40, score.Curves[1].Ap40, score.Curves[2].Ap40);
}
