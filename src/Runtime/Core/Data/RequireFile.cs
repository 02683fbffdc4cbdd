namespace NetDsl.Data;

/// <summary>Tells apart what the system's own errors do not.</summary>
internal static class RequireFile
{
    /// <summary>Refuses a folder in the place of a file. Opening one is an error of access, as if permissions were missing.</summary>
    /// <exception cref="IOException">It is a folder.</exception>
    public static void NoFolder(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path}: expected a file, found a folder.");
    }
}
