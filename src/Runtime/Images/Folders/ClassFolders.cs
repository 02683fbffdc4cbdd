namespace NetDsl.Data;

/// <summary>Finds the classes of a folder and the pictures in them, in an order that no file system changes.</summary>
internal static class ClassFolders
{
    /// <summary>Files that are named where no picture is among them.</summary>
    private const int MostNamed = 3;

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

    /// <summary>The pictures of a class, those in folders within its folder too; and the other files there.</summary>
    public static (string[] Pictures, string[] Others) Files(string directory, string name)
    {
        var folder = Path.Combine(directory, name);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !Hidden.Is(folder, file)).Order(StringComparer.Ordinal)
            .ToLookup(file => PictureFormat.Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));
        string[] others = [.. files[false]];
        return files.Contains(true) ? ([.. files[true]], others) : throw new DataFormatException(
            folder, "folder", $"at least one picture ({string.Join(", ", PictureFormat.Endings)})",
            others.Length == 0 ? "none" : $"only {List(others.Take(MostNamed).Select(file => Path.GetRelativePath(folder, file)))}{(others.Length > MostNamed ? $" and {others.Length - MostNamed} more" : "")}");
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'").DefaultIfEmpty("none"));
}
