namespace NetDsl;

/// <summary>A file does not hold what it should: says which file, where in it, what was expected and what was found.</summary>
public abstract class MalformedFileException : NetDslException
{
    private protected MalformedFileException(string file, string place, string expected, string found, Exception? inner)
        : base($"{file}, {place}: expected {expected}, found {found}.", inner)
    {
        File = file;
        Place = place;
        Expected = expected;
        Found = found;
    }

    /// <summary>The path of the file, as it was given.</summary>
    public string File { get; }

    /// <summary>Where in the file: a byte offset such as <c>byte 4</c>, or the name of a part.</summary>
    public string Place { get; }

    /// <summary>What a sound file has in this place.</summary>
    public string Expected { get; }

    /// <summary>What this file has there.</summary>
    public string Found { get; }
}
