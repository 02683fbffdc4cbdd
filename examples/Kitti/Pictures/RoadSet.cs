using System.Globalization;
using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>What is learnt from, and what is held out to be measured on.</summary>
/// <param name="Name">As the example speaks of it.</param>
internal sealed record RoadSet(string Name, IReadOnlyList<RoadPicture> Train, IReadOnlyList<RoadPicture> HeldOut)
{
    /// <summary>Synthetic scenes, of numbers that do not overlap.</summary>
    public static RoadSet Scenes(uint seed, int train, int heldOut, ImageSize size) => new(
        FormattableString.Invariant($"synthetic scenes of {size} from seed {seed}"), Make(seed, 0, train, size), Make(seed, train, heldOut, size));

    /// <summary>The pictures of a folder in KITTI's format.</summary>
    /// <exception cref="DataFormatException">A file is missing.</exception>
    public static RoadSet Open(RoadFolder folder)
        => new(folder.Path, Pictures(folder.Path, folder.Split.Train), Pictures(folder.Path, folder.Split.HeldOut)) { Note = folder.Note };

    /// <summary>What there is to say of it besides, or null.</summary>
    public string? Note { get; init; }

    private static RoadPicture[] Make(uint seed, int first, int count, ImageSize size) =>
    [
        .. Enumerable.Range(first, count).Select(number =>
            new RoadPicture(number.ToString("000000", CultureInfo.InvariantCulture), () => Scene(seed, number, size), () => Scene(seed, number, size).Truth)),
    ];

    private static RoadView Scene(uint seed, int number, ImageSize size)
    {
        var scene = SyntheticScene.Make(seed, number, new() { Size = size });
        return new(new(scene.Size, 3, scene.Pixels), new(scene.Size, scene.Labels));
    }

    private static RoadPicture[] Pictures(string folder, IReadOnlyList<string> names) =>
    [
        .. KittiFolder.Open(folder, names).Samples
            .Select(sample => new RoadPicture(sample.Name, () => View(sample), () => new(ImageFile.ReadSize(sample.Picture), sample.ReadLabels()))),
    ];

    private static RoadView View(KittiSample sample)
    {
        var picture = ImageFile.Read(sample.Picture);
        return new(picture, new(picture.Size, sample.ReadLabels()));
    }
}
