namespace NetDsl.Data;

/// <summary>What to do about a picture that cannot be used: it is damaged, its file does not open, or it is of another size than the others.</summary>
public enum Damaged
{
    /// <summary>It is an error.</summary>
    Fail,

    /// <summary>It is left out, and named in <see cref="ImageFolder.Skipped"/>.</summary>
    Skip,
}
