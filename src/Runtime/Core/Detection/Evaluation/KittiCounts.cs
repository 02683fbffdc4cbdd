namespace NetDsl.Detection;

/// <summary>Boxes that were found rightly, and boxes that were found where nothing is.</summary>
internal readonly record struct KittiCounts(int Right, int Wrong)
{
    public static KittiCounts operator +(KittiCounts a, KittiCounts b) => new(a.Right + b.Right, a.Wrong + b.Wrong);
}
