using NetDsl.Data;
using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Cifar10;

/// <summary>Finds the pictures to train on.</summary>
internal static class Photographs
{
    /// <summary>How many pictures that were left out are named; all are counted.</summary>
    private const int MostNamed = 10;

    /// <summary>That of CIFAR-10's, for which the networks are made.</summary>
    private static readonly ImageSize Size = new(32, 32);

    /// <summary>Those beside the program, or those in the folder that was named: the binary files, fetched first if that was asked for, or
    /// folders of pictures, of which those that cannot be used are an error or left out.</summary>
    public static PictureData Load(RunPlan plan, Damaged onDamaged)
    {
        if (plan.Data is not { } folder)
            return Of("bundled photographs", Data.Cifar10.Load(Path.Combine(AppContext.BaseDirectory, "data")));
        if (plan.Download)
        {
            Console.WriteLine($"Fetching CIFAR-10 into {folder}");
            Data.Cifar10.DownloadAsync(folder).GetAwaiter().GetResult();
        }

        var train = Path.Combine(folder, "train");
        return Directory.Exists(train)
            ? new(folder, Pictures(train, onDamaged), Pictures(Path.Combine(folder, "test"), onDamaged))
            : Of(folder, Data.Cifar10.Load(folder));
    }

    private static PictureData Of(string name, Data.Cifar10 pictures) => new(name, pictures.Train, pictures.Test);

    private static DataSet Pictures(string folder, Damaged onDamaged)
    {
        var found = ImageFolder.Load(folder, new() { Classes = Data.Cifar10.ClassNames, Size = Size, Resize = false, OnDamaged = onDamaged });
        if (!found.Others.IsEmpty)
            Console.WriteLine($"{folder}: {found.Others.Length} other {(found.Others.Length == 1 ? "file" : "files")} ({string.Join(", ", found.Others.Select(file => Path.GetExtension(file).ToLowerInvariant()).Distinct())}), not looked at: pictures are PNG, JPEG and BMP");
        if (!found.Skipped.IsEmpty)
            Console.WriteLine($"{folder}: {found.Skipped.Length} of {found.Skipped.Length + found.Data.Count} pictures left out");
        foreach (var skipped in found.Skipped.Take(MostNamed))
            Console.WriteLine($"  {skipped.Reason.Message}");
        if (found.Skipped.Length > MostNamed)
            Console.WriteLine($"  and {found.Skipped.Length - MostNamed} more");
        return found.Data;
    }
}
