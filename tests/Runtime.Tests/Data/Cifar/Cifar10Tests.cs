using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Cifar;

public class Cifar10Tests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("cifar-10-batches-bin", false)]
    public void The_six_files_are_found_and_put_together_in_order(string subfolder, bool compress)
    {
        using var folder = Six(subfolder, compress);
        var set = Cifar10.Load(folder.Path);

        Assert.Equal([1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5], Labels(set.Train));
        Assert.Equal([6, 6, 6, 6, 6, 6], Labels(set.Test));
        Assert.Equal([32, 32, 3], set.Train.Inputs[0].Shape.ToArray());
        Assert.Equal((byte)5, ((DataColumn<byte>)set.Train.Inputs[0])[14][3071]);
        Assert.Equal(
            ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"], set.Test.ClassNames);
    }

    [Fact]
    public void A_missing_file_is_named_with_all_that_are_expected_and_where_to_get_them()
    {
        using var folder = Six("", compress: false);
        File.Delete(folder["data_batch_4.bin"]);

        var error = Assert.Throws<DataFormatException>(() => Cifar10.Load(folder.Path));
        Assert.Equal((folder.Path, "no data_batch_4.bin"), (error.File, error.Found));
        Assert.Contains("data_batch_1.bin, data_batch_2.bin, data_batch_3.bin, data_batch_4.bin, data_batch_5.bin, test_batch.bin", error.Message);
        Assert.Contains("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz", error.Message);
    }

    [Fact]
    public void The_bundled_part_has_each_class_evenly()
    {
        var set = Cifar10.Load(Path.Combine(Bundled.Examples, "Cifar10", "data"));
        Assert.Equal(Enumerable.Repeat(170, 10), PerClass(set.Train));
        Assert.Equal(Enumerable.Repeat(40, 10), PerClass(set.Test));
    }

    [SkippableFact]
    public void The_bundled_part_is_the_first_of_each_class()
    {
        var set = Cifar10.Load(Path.Combine(Bundled.Examples, "Cifar10", "data"));
        Check(set.Train, CifarFile.Read(Full("train_4000.bin")), 170);
        Check(set.Test, CifarFile.Read(Full("test_1000.bin")), 40);

        static void Check(DataSet part, CifarFile full, int perClass)
        {
            var taken = new int[10];
            var expected = Enumerable.Range(0, full.Count).Where(i => taken[full.Labels.Span[i]]++ < perClass)
                .Select(i => (full.Labels.Span[i], Convert.ToHexString(full.Pixels.Span.Slice(i * 3072, 3072))));
            var found = Enumerable.Range(0, part.Count).Select(i => (Labels(part)[i], Convert.ToHexString(((DataColumn<byte>)part.Inputs[0])[i])));
            Assert.Equal(expected.Order(), found.Order());
        }
    }

    private static string Full(string name)
    {
        var data = Environment.GetEnvironmentVariable("NETDSL_DATA");
        Skip.If(string.IsNullOrEmpty(data), "NETDSL_DATA is not set: the larger part of CIFAR-10 is not here.");
        return Path.Combine(data!, "cifar10", name);
    }

    /// <summary>One picture in the first file, two in the second ..., each full of the file's number.</summary>
    private static TempFolder Six(string subfolder, bool compress)
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder[subfolder]);
        for (var file = 1; file <= 6; file++)
        {
            var name = file < 6 ? $"data_batch_{file}.bin" : "test_batch.bin";
            CifarFile.Create(Enumerable.Repeat((byte)file, file * 3072).ToArray(), Enumerable.Repeat(file, file).ToArray())
                .Write(Path.Combine(folder[subfolder], compress ? name + ".gz" : name), compress);
        }

        return folder;
    }

    private static int[] Labels(DataSet set) => ((DataColumn<int>)set.Targets[0]).Values.ToArray();

    private static int[] PerClass(DataSet set) => [.. Enumerable.Range(0, 10).Select(label => Labels(set).Count(found => found == label))];
}
