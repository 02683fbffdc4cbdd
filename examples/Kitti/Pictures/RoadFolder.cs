using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>Which pictures of a folder in KITTI's format are trained with, and which are held out.</summary>
/// <param name="Path">The folder with <c>image_2</c> and <c>label_2</c>.</param>
/// <param name="Split">The names of both.</param>
/// <param name="Note">How that was decided, to be said; null where files say it.</param>
internal sealed record RoadFolder(string Path, RoadSplit Split, string? Note)
{
    /// <summary>Looks at a folder, as KITTI's archives are unpacked (<c>training/image_2</c>) or with the pictures' folder in itself.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="train">The split file of what is trained with; null for <c>train.txt</c> of the folder.</param>
    /// <param name="heldOut">The split file of what is held out; null for <c>val.txt</c> of the folder. Where there is neither file, the folder is
    /// split here.</param>
    /// <exception cref="DataFormatException">A file is missing or damaged.</exception>
    public static RoadFolder Open(string folder, string? train, string? heldOut)
    {
        var unpacked = System.IO.Path.Combine(folder, "training");
        var path = !HasPictures(folder) && HasPictures(unpacked) ? unpacked : folder;
        (train, heldOut) = (train ?? Existing("train.txt"), heldOut ?? Existing("val.txt"));
        if (train is not null || heldOut is not null)
            return new(path, new(Read(train, "train.txt", "--train"), Read(heldOut, "val.txt", "--val")), null);
        string[] names = [.. KittiFolder.Open(path).Samples.Select(sample => sample.Name)];
        if (names.Length < 2)
            throw new DataFormatException(path, "image_2", "at least two pictures, one to train with and one to hold out", $"{names.Length}");
        return new(path, RoadSplit.Of(names), $"no train.txt and no val.txt: in the order of their names, one picture in {Math.Min(RoadSplit.Every, names.Length)} is held out");

        string? Existing(string name)
            => new[] { System.IO.Path.Combine(path, name), System.IO.Path.Combine(folder, name) }.FirstOrDefault(File.Exists);

        IReadOnlyList<string> Read(string? file, string name, string option) => file is not null
            ? KittiSplit.Read(file)
            : throw new DataFormatException(path, "folder", $"{name}, or {option}, since the other half of the split is given", "no such file");
    }

    private static bool HasPictures(string folder) => Directory.Exists(System.IO.Path.Combine(folder, "image_2"));
}
