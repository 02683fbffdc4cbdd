namespace NetDsl.Data;

/// <summary>Finds the classes of a folder and the pictures in them, in an order that no file system changes.</summary>
internal static class ClassFolders
{
    /// <summary>The names of the classes, in the order of their numbers.</summary>
    public static string[] Classes(string directory, IReadOnlyList<string>? expected)
    {
        if (!Directory.Exists(directory))
            throw new DataFormatException(directory, "folder", "a folder with a sub-folder for each class", "no folder");
        string[] found = [.. Directory.EnumerateDirectories(directory).Where(folder => !Hidden.Is(directory, folder) || IsExpected(folder)).Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];
        if (expected is null)
            return found.Length > 0 ? found : throw new DataFormatException(directory, "folder", "a sub-folder for each class", "none");
        if (expected.Except(found, StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw new DataFormatException(directory, "folder", $"a sub-folder for the class '{missing}'", $"only {List(found)}");
        if (found.Except(expected, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new DataFormatException(directory, "folder", $"sub-folders for {List(expected)} and no others", $"'{unknown}'");
        return [.. expected];

        bool IsExpected(string folder) => expected?.Contains(Path.GetFileName(folder), StringComparer.Ordinal) == true;
    }

    /// <summary>The pictures of a class, those in folders within its folder too.</summary>
    public static string[] Pictures(string directory, string name)
    {
        var folder = Path.Combine(directory, name);
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !Hidden.Is(folder, file) && PictureFormat.Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new DataFormatException(
            folder, "folder", $"at least one picture ({string.Join(", ", PictureFormat.Endings)})", "none");
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'").DefaultIfEmpty("none"));
}
