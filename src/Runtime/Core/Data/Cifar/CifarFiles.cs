namespace NetDsl.Data;

/// <summary>The files of CIFAR-10's binary version, and where they can be had.</summary>
internal static class CifarFiles
{
    /// <summary>The folder that they lie in inside the archive, and beside it once it is unpacked.</summary>
    public const string Folder = "cifar-10-batches-bin";

    public const string Test = "test_batch.bin";

    public static readonly string[] Train = [.. Enumerable.Range(1, 5).Select(batch => $"data_batch_{batch}.bin")];

    public static readonly string[] All = [.. Train, Test];

    public static readonly PublishedFile Archive = new(
        "cifar-10-binary.tar.gz", 170052171, "c32a1d4ab5d03f1284b67883e8d87530",
        "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

    public static readonly Uri[] Mirrors = [new("https://www.cs.toronto.edu/~kriz/")];

    /// <summary>The path of a file: in the folder or in the one that the archive unpacks to, compressed or not.</summary>
    public static string Find(string directory, string file)
    {
        string[] names = [file, file + ".gz", Path.Combine(Folder, file), Path.Combine(Folder, file + ".gz")];
        return names.Select(name => Path.Combine(directory, name)).FirstOrDefault(File.Exists)
            ?? throw new DataFormatException(
                directory, "folder",
                $"{string.Join(", ", All)}, with or without .gz (unpack {new Uri(Mirrors[0], Archive.Name)}, or call Cifar10.DownloadAsync)",
                $"no {file}");
    }
}
