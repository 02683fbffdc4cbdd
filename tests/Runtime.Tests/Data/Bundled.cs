namespace NetDsl.Runtime.Tests.Data;

/// <summary>Where the data lies that is in the repository.</summary>
internal static class Bundled
{
    public static string Examples { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NetDsl.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no NetDsl.sln above");
        return Path.Combine(folder, "examples");
    }
}
