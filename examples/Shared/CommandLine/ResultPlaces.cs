namespace NetDsl.Examples.CommandLine;

/// <summary>Where a command is to put what comes out of it.</summary>
public static class ResultPlaces
{
    /// <summary>Finds out before the work, not after it, that there is no place for what comes out; makes the folders.</summary>
    /// <param name="folder">The folder of <c>--out</c>.</param>
    /// <param name="report">The file of <c>--json</c>, or null.</param>
    /// <exception cref="ExampleException">There is something else in the place of one.</exception>
    public static void Prepare(string folder, string? report)
    {
        if (File.Exists(folder))
            throw new ExampleException($"--out {folder}: expected a folder, found a file.");
        Directory.CreateDirectory(folder);
        PrepareReport(report);
    }

    /// <summary>The same for a report alone.</summary>
    /// <param name="report">The file of <c>--json</c>, or null.</param>
    /// <exception cref="ExampleException">There is a folder in its place.</exception>
    public static void PrepareReport(string? report)
    {
        if (report is null)
            return;
        if (Directory.Exists(report))
            throw new ExampleException($"--json {report}: expected a file, found a folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(report))!);
    }
}
