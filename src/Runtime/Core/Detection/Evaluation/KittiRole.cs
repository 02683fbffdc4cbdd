namespace NetDsl.Detection;

/// <summary>What a labelled or a found box is to a class at a difficulty.</summary>
internal enum KittiRole : byte
{
    /// <summary>It is to be found; or claims to be something that is.</summary>
    Counts,

    /// <summary>It may be found, or may find, without being right or wrong.</summary>
    Ignored,

    /// <summary>It has nothing to do with the class.</summary>
    Other,
}
