using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>A folder of KITTI's object data: pictures in <c>image_2</c>, a label file for each in <c>label_2</c>.</summary>
public sealed class KittiFolder
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg"];

    private KittiFolder(string path, ImmutableArray<KittiSample> samples) => (Path, Samples) = (path, samples);

    /// <summary>The folder, as it was given.</summary>
    public string Path { get; }

    /// <summary>The pictures: in the order of the split file, or else in the ordinal order of their names.</summary>
    public ImmutableArray<KittiSample> Samples { get; }

    /// <summary>Finds the pictures and their labels; none is read yet.</summary>
    /// <param name="path">The folder with <c>image_2</c> and <c>label_2</c>.</param>
    /// <param name="split">A file with the names of the pictures that are wanted; without it, all.</param>
    /// <param name="labelled">Whether each picture has to have a label file; where not, <c>label_2</c> is not looked at.</param>
    /// <exception cref="DataFormatException">A folder, a picture or a label file is missing.</exception>
    public static KittiFolder Open(string path, string? split = null, bool labelled = true)
        => OpenNames(path, split is null ? null : KittiSplit.Read(split), labelled);

    /// <summary>Finds pictures by their names, and their labels; none is read yet.</summary>
    /// <param name="path">The folder with <c>image_2</c> and <c>label_2</c>.</param>
    /// <param name="names">The names of the pictures that are wanted, without endings.</param>
    /// <param name="labelled">Whether each picture has to have a label file; where not, <c>label_2</c> is not looked at.</param>
    /// <exception cref="DataFormatException">A folder, a picture or a label file is missing.</exception>
    public static KittiFolder Open(string path, IReadOnlyList<string> names, bool labelled = true)
    {
        ArgumentNullException.ThrowIfNull(names);
        return OpenNames(path, names, labelled);
    }

    private static KittiFolder OpenNames(string path, IReadOnlyList<string>? names, bool labelled)
    {
        var (pictures, labels) = (Sub(path, "image_2"), labelled ? Sub(path, "label_2") : null);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(pictures))
            if (Endings.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
                && !found.TryAdd(System.IO.Path.GetFileNameWithoutExtension(file), file))
                throw new DataFormatException(
                    pictures, "folder", "one picture of each name", $"{System.IO.Path.GetFileName(file)} and another with that name");
        var samples = ImmutableArray.CreateBuilder<KittiSample>();
        foreach (var name in names ?? (IEnumerable<string>)found.Keys)
        {
            var picture = found.GetValueOrDefault(name)
                ?? throw new DataFormatException(pictures, "folder", $"{name}{string.Join($" or {name}", Endings)}", "none of them");
            samples.Add(new(name, picture, labels is null ? null : Label(labels, name)));
        }

        return samples.Count > 0 ? new(path, samples.DrainToImmutable()) : throw new DataFormatException(pictures, "folder", "at least one picture", "none");
    }

    private static string Sub(string path, string name)
    {
        var folder = System.IO.Path.Combine(path, name);
        return Directory.Exists(folder) ? folder : throw new DataFormatException(path, "folder", $"a sub-folder {name}", "none");
    }

    private static string Label(string folder, string name)
    {
        var file = System.IO.Path.Combine(folder, name + ".txt");
        return File.Exists(file) ? file : throw new DataFormatException(folder, "folder", $"{name}.txt, since there is a picture of that name", "no such file");
    }
}
