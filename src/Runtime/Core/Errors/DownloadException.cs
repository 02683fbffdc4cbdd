using System.Collections.Immutable;

namespace NetDsl;

/// <summary>A file could not be fetched from any of its mirrors, or what came was not the published file.</summary>
public sealed class DownloadException : NetDslException
{
    /// <summary>One failure for each mirror that was tried, in that order.</summary>
    public DownloadException(string file, IEnumerable<string> failures) : this(file, [.. failures]) { }

    private DownloadException(string file, ImmutableArray<string> failures)
        : base($"{file} could not be downloaded: {string.Join("; ", failures)}.")
    {
        File = file;
        Failures = failures;
    }

    /// <summary>The name of the file that was wanted.</summary>
    public string File { get; }

    /// <summary>What went wrong, one sentence for each mirror.</summary>
    public ImmutableArray<string> Failures { get; }
}
