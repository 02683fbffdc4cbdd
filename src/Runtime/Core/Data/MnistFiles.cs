namespace NetDsl.Data;

/// <summary>The four files of MNIST as they were published, and where they can be had.</summary>
internal static class MnistFiles
{
    public static readonly PublishedFile TrainImages = new(
        "train-images-idx3-ubyte.gz", 9912422, "f68b3c2dcbeaaa9fbdd348bbdeb94873",
        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609");

    public static readonly PublishedFile TrainLabels = new(
        "train-labels-idx1-ubyte.gz", 28881, "d53e105ee54ea40749a09fcbcd1e9432",
        "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c");

    public static readonly PublishedFile TestImages = new(
        "t10k-images-idx3-ubyte.gz", 1648877, "9fb629c4189551a2d022fa330f9573f3",
        "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6");

    public static readonly PublishedFile TestLabels = new(
        "t10k-labels-idx1-ubyte.gz", 4542, "ec29112dd5afa0611ce80d1b7f02629c",
        "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6");

    public static readonly PublishedFile[] All = [TrainImages, TrainLabels, TestImages, TestLabels];

    public static readonly Uri[] Mirrors =
    [
        new("https://ossci-datasets.s3.amazonaws.com/mnist/"),
        new("https://storage.googleapis.com/cvdf-datasets/mnist/"),
    ];

    /// <summary>The path of a file in a folder: compressed or not, in either of the two usual spellings.</summary>
    public static string Find(string directory, PublishedFile file)
    {
        var plain = Path.GetFileNameWithoutExtension(file.Name);
        var dotted = plain.Replace("-idx", ".idx", StringComparison.Ordinal);
        string[] names = [file.Name, plain, dotted + ".gz", dotted];
        return names.Select(name => Path.Combine(directory, name)).FirstOrDefault(File.Exists)
            ?? throw new DataFormatException(directory, "folder", $"{plain}, with or without .gz", "neither");
    }
}
