using System.Collections.Immutable;
using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>The pictures of a KITTI folder, all of one size, and their boxes. The pictures are decoded when a batch needs them.</summary>
public sealed class KittiPictures
{
    private KittiPictures(DecodedColumn pixels, ImmutableArray<Annotations> annotations, ImmutableArray<ImageSize> originals)
        => (Pixels, Annotations, Originals) = (pixels, annotations, originals);

    /// <summary>Height, width and 3 channels of each picture.</summary>
    public DecodedColumn Pixels { get; }

    /// <summary>The boxes of each picture, far ones first, so that near ones have the cells they share; regions and unknown things have
    /// class 0.</summary>
    public ImmutableArray<Annotations> Annotations { get; }

    /// <summary>How large each picture was.</summary>
    public ImmutableArray<ImageSize> Originals { get; }

    /// <summary>Reads the labels of a folder, and the headers of its pictures.</summary>
    /// <exception cref="DataFormatException">A file is damaged. Damage behind a picture's header is an error of the training that needs the picture.</exception>
    public static KittiPictures Load(KittiFolder folder, KittiPictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        options ??= new();
        var samples = folder.Samples;
        var (annotations, originals) = (new Annotations[samples.Length], new ImageSize[samples.Length]);
        InParallel.For(samples.Length, options.Threads, number =>
        {
            originals[number] = ImageFile.ReadSize(samples[number].Picture);
            annotations[number] = Boxes(samples[number].ReadLabels(), options)
                .Map(Fitting.Map(originals[number], options.Size, options.Fit), options.Size);
        });
        var pictures = new FittedPictures([.. samples.Select(sample => new Func<DecodedImage>(() => ImageFile.Read(sample.Picture)))], options.Size, options.Fit);
        return new(new(pictures, room: options.Room), [.. annotations], [.. originals]);
    }

    /// <summary>The boxes of a label file with their classes, far ones first.</summary>
    public static Annotations Boxes(IEnumerable<KittiObject> labels, KittiPictureOptions options)
        => new(labels.OrderByDescending(label => label.Z).Select(label => label.ToBox(NumberOf(label, options))));

    private static int NumberOf(KittiObject label, KittiPictureOptions options)
        => label.Right - label.Left < options.LeastSide || label.Bottom - label.Top < options.LeastSide ? 0
            : options.Classes is { } classes ? KittiTypes.NumberOf(label.Type, classes)
            : KittiTypes.NumberOf(label.Type);
}
