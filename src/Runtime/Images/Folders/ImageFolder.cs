using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>
/// Pictures in sub-folders, one for each class, as in torchvision's ImageFolder: <c>train/cat/1.jpg</c>, <c>train/dog/1.png</c>. They are
/// read and decoded once, into memory.
/// </summary>
public sealed class ImageFolder
{
    ImageFolder(DataSet data, ImmutableArray<string> files, ImmutableArray<SkippedImage> skipped)
        => (Data, Files, Skipped) = (data, files, skipped);

    /// <summary>Pictures of bytes, and the number of each one's class, class after class; the names of the classes are those of the folders.</summary>
    public DataSet Data { get; }

    /// <summary>The file of each sample.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>The pictures that were left out, in the order of their files.</summary>
    public ImmutableArray<SkippedImage> Skipped { get; }

    /// <summary>Reads all PNG, JPEG and BMP pictures of a folder.</summary>
    /// <exception cref="DataFormatException">A class is missing or has no picture; a picture is damaged, or has another size than most
    /// while no size was asked for; unless these are to be skipped.</exception>
    public static ImageFolder Load(string directory, ImageFolderOptions? options = null)
    {
        options ??= new();
        options.Check();
        var classes = ClassFolders.Classes(directory, options.Classes);
        List<string> files = [];
        List<int> labels = [];
        for (var label = 0; label < classes.Length; label++)
            foreach (var file in ClassFolders.Pictures(directory, classes[label]))
            {
                files.Add(file);
                labels.Add(label);
            }

        var decoded = new ParallelDecoding(directory, [.. files], options).Run();
        int[] kept = decoded.Kept;
        foreach (var label in Enumerable.Range(0, classes.Length).Except(kept.Select(i => labels[i])))
            throw new DataFormatException(
                Path.Combine(directory, classes[label]), "folder", "at least one sound picture", "such only as were left out",
                decoded.Skipped.First(skipped => labels[files.IndexOf(skipped.File)] == label).Reason);
        var data = new DataSet(
            [new DataColumn<byte>(decoded.Pixels, [decoded.Size.Height, decoded.Size.Width, options.Channels])],
            [new DataColumn<int>(Array.ConvertAll(kept, i => labels[i]), [])], classes);
        return new(data, [.. kept.Select(i => files[i])], decoded.Skipped);
    }
}
