using System.Collections.Immutable;

namespace NetDsl.Data;

/// <summary>
/// Small photographs of ten kinds of things: colour pictures of 32 x 32 x 3 bytes, and what each one shows (Krizhevsky, 2009:
/// Learning Multiple Layers of Features from Tiny Images).
/// </summary>
public sealed partial class Cifar10
{
    private Cifar10(DataSet train, DataSet test)
    {
        Train = train;
        Test = test;
    }

    /// <summary>The names of the classes, in the order of their numbers.</summary>
    public static ImmutableArray<string> ClassNames { get; } =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>The pictures to learn from: those of <c>data_batch_1.bin</c> to <c>data_batch_5.bin</c>, in this order.</summary>
    public DataSet Train { get; }

    /// <summary>The pictures to be measured on.</summary>
    public DataSet Test { get; }

    /// <summary>
    /// Reads the six files of the binary version from a folder, or from the <c>cifar-10-batches-bin</c> in it, whether they are
    /// compressed with gzip or not. They may have any number of pictures.
    /// </summary>
    /// <exception cref="DataFormatException">A file is missing or damaged.</exception>
    public static Cifar10 Load(string directory)
    {
        string[] train = [.. CifarFiles.Train.Select(file => CifarFiles.Find(directory, file))];
        var test = CifarFiles.Find(directory, CifarFiles.Test);
        return new(Join([.. train.Select(CifarFile.Read)]), Join([CifarFile.Read(test)]));
    }

    private static DataSet Join(CifarFile[] files)
    {
        var count = files.Sum(file => file.Count);
        var pixels = GC.AllocateUninitializedArray<byte>(checked(count * CifarFile.Picture));
        var labels = new int[count];
        var at = 0;
        foreach (var file in files)
        {
            file.Pixels.CopyTo(pixels.AsMemory(at * CifarFile.Picture));
            file.Labels.CopyTo(labels.AsMemory(at));
            at += file.Count;
        }

        return DataSet.Create(pixels, [CifarFile.Side, CifarFile.Side, CifarFile.Channels], labels, classNames: ClassNames);
    }
}
