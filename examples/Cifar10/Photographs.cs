using NetDsl.Data;
using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Cifar10;

/// <summary>Finds the pictures to train on.</summary>
static class Photographs
{
    /// <summary>Those beside the program, or those in the folder that was named: the binary files, fetched first if that was asked for, or
    /// folders of pictures.</summary>
    public static PictureData Load(RunPlan plan)
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
            ? new(folder, Pictures(train), Pictures(Path.Combine(folder, "test")))
            : Of(folder, Data.Cifar10.Load(folder));
    }

    static PictureData Of(string name, Data.Cifar10 pictures) => new(name, pictures.Train, pictures.Test);

    static DataSet Pictures(string folder) => ImageFolder.Load(folder, new() { Classes = Data.Cifar10.ClassNames }).Data;
}
