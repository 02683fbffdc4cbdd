namespace NetDsl;

/// <summary>Data does not fit what it is given to: another shape, another kind of number, another count.</summary>
public sealed class ShapeMismatchException : NetDslException
{
    /// <summary><paramref name="what"/> names the input, target or column, as in <c>input 'Image'</c>.</summary>
    public ShapeMismatchException(string what, string expected, string found)
        : base($"{what}: expected {expected}, found {found}.")
    {
        What = what;
        Expected = expected;
        Found = found;
    }

    /// <summary>What does not fit.</summary>
    public string What { get; }

    /// <summary>What would have fitted.</summary>
    public string Expected { get; }

    /// <summary>What was given.</summary>
    public string Found { get; }
}
