namespace NetDsl.Data;

/// <summary>What programs and systems put beside a user's pictures for themselves, copies of them among it: no classes, and no samples.</summary>
internal static class Hidden
{
    /// <summary>Names without a dot: thumbnails of network disks, and what is left of packed folders.</summary>
    private static readonly string[] Names = ["@eaDir", "__MACOSX"];

    /// <summary>Whether a file or folder is hidden, or a folder on the way to it.</summary>
    public static bool Is(string directory, string path)
        => Path.GetRelativePath(directory, path).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Any(part => part.StartsWith('.') || Names.Contains(part, StringComparer.Ordinal))
            || (OperatingSystem.IsWindows() && File.GetAttributes(path).HasFlag(FileAttributes.Hidden));
}
