using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>The pictures of a KITTI folder in memory, all of one size, and their boxes.</summary>
public sealed class KittiPictures
{
    KittiPictures(DataColumn<byte> pixels, ImmutableArray<Annotations> annotations, ImmutableArray<ImageSize> originals)
        => (Pixels, Annotations, Originals) = (pixels, annotations, originals);

    /// <summary>Height, width and 3 channels of each picture.</summary>
    public DataColumn<byte> Pixels { get; }

    /// <summary>The boxes of each picture, far ones first, so that near ones have the cells they share; regions and unknown things have
    /// class 0.</summary>
    public ImmutableArray<Annotations> Annotations { get; }

    /// <summary>How large each picture was.</summary>
    public ImmutableArray<ImageSize> Originals { get; }

    /// <summary>Reads the pictures and labels of a folder.</summary>
    /// <exception cref="DataFormatException">A file is damaged; or the pictures take more than 2 GiB.</exception>
    public static KittiPictures Load(KittiFolder folder, KittiPictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        options ??= new();
        var samples = folder.Samples;
        var bytes = (long)options.Size.Height * options.Size.Width * 3;
        if (bytes * samples.Length > Array.MaxLength)
            throw new DataFormatException(
                folder.Path, "folder", "less than 2 GiB of pictures", $"{samples.Length} of {options.Size}, {bytes * samples.Length} bytes");
        var pixels = GC.AllocateUninitializedArray<byte>((int)bytes * samples.Length);
        var (annotations, originals, failures) = (new Annotations[samples.Length], new ImageSize[samples.Length], new Exception?[samples.Length]);
        Parallel.For(0, samples.Length, new() { MaxDegreeOfParallelism = options.Threads == 0 ? -1 : options.Threads }, (number, loop) =>
        {
            try
            {
                var fitted = ImageFile.Read(samples[number].Picture).Fit(options.Size, options.Fit);
                fitted.Pixels.CopyTo(pixels.AsMemory((int)bytes * number));
                annotations[number] = Boxes(samples[number].ReadLabels(), options).Map(fitted.Map, options.Size);
                originals[number] = fitted.Original;
            }
            catch (Exception failure)
            {
                failures[number] = failure;
                // Those before it are still read, so that the first failure is always the same one.
                loop.Break();
            }
        });
        if (failures.FirstOrDefault(failure => failure is not null) is { } error)
            ExceptionDispatchInfo.Throw(error);
        return new(new(pixels, [options.Size.Height, options.Size.Width, 3]), [.. annotations], [.. originals]);
    }

    /// <summary>The boxes of a label file with their classes, far ones first.</summary>
    public static Annotations Boxes(IEnumerable<KittiObject> labels, KittiPictureOptions options)
        => new(labels.OrderByDescending(label => label.Z).Select(label => label.ToBox(NumberOf(label, options))));

    static int NumberOf(KittiObject label, KittiPictureOptions options)
        => label.Right - label.Left < options.LeastSide || label.Bottom - label.Top < options.LeastSide ? 0
            : options.Classes is { } classes ? KittiTypes.NumberOf(label.Type, classes)
            : KittiTypes.NumberOf(label.Type);
}
