namespace NetDsl.Data;

/// <summary>What to do about a picture that cannot be read.</summary>
public enum Damaged
{
    /// <summary>It is an error.</summary>
    Fail,

    /// <summary>It is left out, and named in <see cref="ImageFolder.Skipped"/>.</summary>
    Skip,
}
