using NetDsl.Serialization;

namespace NetDsl.Examples.CommandLine;

/// <summary>Where a command is to put what comes out of it.</summary>
public static class ResultPlaces
{
    /// <summary>Finds out before the work, not after it, that what comes out cannot be written; makes the folders.</summary>
    /// <param name="folder">The folder of <c>--out</c>.</param>
    /// <param name="report">The file of <c>--json</c>, or null.</param>
    /// <param name="others">Files that the report may not be written over: those that come into the folder, by their names, and others by whole
    /// paths.</param>
    /// <exception cref="ExampleException">There is something else in the place of one, or the system lets none be written.</exception>
    public static void Prepare(string folder, string? report = null, params IEnumerable<string> others)
    {
        if (File.Exists(folder))
            throw new ExampleException($"--out {folder}: expected a folder, found a file.");
        Try("--out", folder, Path.Combine(folder, "result"));
        PrepareReport(report, others.Select(file => Path.Combine(folder, file)));
    }

    /// <summary>The same for a report alone.</summary>
    /// <param name="report">The file of <c>--json</c>, or null.</param>
    /// <param name="others">Files that it may not be written over.</param>
    /// <exception cref="ExampleException">There is a folder in its place, it would be written over one of these, or cannot be written.</exception>
    public static void PrepareReport(string? report, params IEnumerable<string> others)
    {
        if (report is null)
            return;
        if (Directory.Exists(report))
            throw new ExampleException($"--json {report}: expected a file, found a folder.");
        // Two names that differ in case may be one file.
        if (others.FirstOrDefault(other => Path.GetFullPath(other).Equals(Path.GetFullPath(report), StringComparison.OrdinalIgnoreCase)) is { } same)
            throw new ExampleException($"--json {report}: would be written over {same}; give it a name of its own.");
        Try("--json", report, report);
    }

    private static void Try(string option, string given, string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            AtomicFile.RequirePlace(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ExampleException($"{option} {given}: nothing can be written there. {refused.Message}", refused);
        }
    }
}
