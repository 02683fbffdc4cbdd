namespace NetDsl;

/// <summary>A network has something that a file format cannot say, or that its export does not know.</summary>
public sealed class ExportException : NetDslException
{
    /// <summary><paramref name="place"/> is the tensor of the network, as in <c>tensor 'Stem'</c>.</summary>
    public ExportException(string file, string place, string expected, string found)
        : base($"{file}: {place}: expected {expected}, found {found}.")
    {
        File = file;
        Place = place;
        Expected = expected;
        Found = found;
    }

    /// <summary>The path of the file that was to be written; there is none.</summary>
    public string File { get; }

    /// <summary>What in the network.</summary>
    public string Place { get; }

    /// <summary>What could have been written.</summary>
    public string Expected { get; }

    /// <summary>What is there.</summary>
    public string Found { get; }
}
