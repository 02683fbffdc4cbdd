namespace NetDsl.Detection;

/// <summary>Gives boxes their roles.</summary>
internal sealed class KittiRoles(KittiClass @class, KittiDifficulty difficulty, KittiHeightRule rule)
{
    public KittiRole OfTruth(KittiObject truth)
    {
        if (!@class.Is(truth.Type))
            return truth.Type.Equals(@class.Neighbour, StringComparison.OrdinalIgnoreCase) ? KittiRole.Ignored : KittiRole.Other;
        var height = truth.Bottom - truth.Top;
        return truth.Occluded > difficulty.MaxOcclusion || truth.Truncated > difficulty.MaxTruncation || height < difficulty.MinHeight
            || (rule == KittiHeightRule.Above && height == difficulty.MinHeight)
            ? KittiRole.Ignored
            : KittiRole.Counts;
    }

    /// <summary>A low box is ignored whatever it claims to be: the official program asks for its height first, so that it can be taken
    /// for a thing of any class.</summary>
    public KittiRole OfResult(KittiObject result) => (int)Math.Abs(result.Bottom - result.Top) < difficulty.MinHeight ? KittiRole.Ignored
        : @class.Is(result.Type) ? KittiRole.Counts
        : KittiRole.Other;
}
