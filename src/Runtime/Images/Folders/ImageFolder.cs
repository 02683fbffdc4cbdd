using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>
/// Pictures in sub-folders, one for each class, as in torchvision's ImageFolder: <c>train/cat/1.jpg</c>, <c>train/dog/1.png</c>. They are
/// decoded when a batch needs them, beside the training, and kept as far as there is room.
/// </summary>
public sealed class ImageFolder
{
    private ImageFolder(DataSet data, ImmutableArray<string> files, ImmutableArray<SkippedImage> skipped, ImmutableArray<string> others)
        => (Data, Files, Skipped, Others) = (data, files, skipped, others);

    /// <summary>Pictures, and the number of each one's class, class after class; the names of the classes are those of the folders.</summary>
    public DataSet Data { get; }

    /// <summary>The file of each sample.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>The pictures that were left out, in the order of their files.</summary>
    public ImmutableArray<SkippedImage> Skipped { get; }

    /// <summary>The files beside the pictures, such as <c>.gif</c> and <c>.webp</c>, whose ending is of no picture that can be read; hidden ones are not
    /// among them.</summary>
    public ImmutableArray<string> Others { get; }

    /// <summary>Finds all PNG, JPEG and BMP pictures of a folder, and looks at their headers. Where damaged ones are to be skipped, each is decoded once, to
    /// know.</summary>
    /// <exception cref="DataFormatException">A class is missing or has no picture; a file does not open, a header is damaged, or a picture has another size
    /// than most while no size was asked for; unless these are to be skipped. Damage behind the header, where it is not to be skipped, is the same error of the
    /// training, evaluation or prediction that needs the picture.</exception>
    public static ImageFolder Load(string directory, ImageFolderOptions? options = null)
    {
        options ??= new();
        options.Check();
        var classes = ClassFolders.Classes(directory, options.Classes);
        var inClasses = Array.ConvertAll(classes, name => ClassFolders.Files(directory, name));
        (string File, int Label)[] found = [.. inClasses.Index().SelectMany(one => one.Item.Pictures.Select(file => (file, one.Index)))];
        // Where no file has a header, what is wrong with them is found below.
        string[] files = [.. found.Select(one => one.File)];
        var headers = new ImageSize?[files.Length];
        if (options.Size is null || options.OnDamaged == Damaged.Fail)
            InParallel.For(files.Length, options.Threads, number => headers[number] = ImageFile.SizeOf(files[number], options.MostPixels));
        var size = options.Size ?? CommonSize.Of(headers) ?? new(1, 1);
        var decoder = new FolderPictures(files, size, options);
        var pictures = new DecodedColumn(decoder, room: options.Room);
        var damage = new DataFormatException?[files.Length];
        InParallel.For(files.Length, options.Threads, number => damage[number] = DamageOf(number));

        int[] kept = [.. Enumerable.Range(0, files.Length).Where(number => damage[number] is null)];
        if (kept.Length == 0)
            throw new DataFormatException(directory, "folder", "a sound picture", "damaged ones only", damage[0]);
        foreach (var label in Enumerable.Range(0, classes.Length).Except(kept.Select(number => found[number].Label)))
            throw new DataFormatException(
                Path.Combine(directory, classes[label]), "folder", "at least one sound picture", "such only as were left out",
                damage[Array.FindIndex(found, one => one.Label == label)]);
        var data = new DataSet(
            [pictures.Select(kept)], [new DataColumn<int>(Array.ConvertAll(kept, number => found[number].Label), [])], classes);
        return new(data, [.. kept.Select(number => files[number])],
            [.. damage.Index().Where(one => one.Item is not null).Select(one => new SkippedImage(files[one.Index], one.Item!))],
            [.. inClasses.SelectMany(one => one.Others)]);

        DataFormatException? DamageOf(int number)
        {
            if (options.OnDamaged == Damaged.Fail)
            {
                decoder.CheckHeader(number, headers[number]);
                return null;
            }

            try
            {
                pictures.Read(number, new byte[pictures.SampleSize]);
                return null;
            }
            catch (DataFormatException error)
            {
                return error;
            }
        }
    }
}
