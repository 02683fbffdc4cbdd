namespace NetDsl.Detection;

/// <summary>Whether a labelled box of exactly the least height counts: versions of the official program differ in it. Nothing else does.</summary>
public enum KittiHeightRule
{
    /// <summary>It counts, as in the first version.</summary>
    AtLeast,

    /// <summary>It is ignored, as in later ones.</summary>
    Above,
}
