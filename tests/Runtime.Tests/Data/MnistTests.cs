using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data;

public class MnistTests
{
    [Theory]
    [InlineData("{0}-idx{1}-ubyte.gz")]
    [InlineData("{0}-idx{1}-ubyte")]
    [InlineData("{0}.idx{1}-ubyte.gz")]
    [InlineData("{0}.idx{1}-ubyte")]
    public void Every_usual_spelling_is_found(string spelling)
    {
        using var folder = Small(spelling);
        var digits = Mnist.Load(folder.Path);

        Assert.Equal((3, 2), (digits.Train.Count, digits.Test.Count));
        Assert.Equal([28, 28, 1], digits.Train.Inputs[0].Shape.ToArray());
        Assert.Equal([7, 0, 9], ((DataColumn<int>)digits.Train.Targets[0]).Values.ToArray());
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], digits.Test.ClassNames);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = Small();
        File.Delete(folder["t10k-labels-idx1-ubyte"]);

        var error = Assert.Throws<DataFormatException>(() => Mnist.Load(folder.Path));
        Assert.Equal((folder.Path, "t10k-labels-idx1-ubyte, with or without .gz"), (error.File, error.Expected));
    }

    [Fact]
    public void A_label_that_is_no_digit_is_named_with_its_place()
        => Refused(
            "train-labels-idx1-ubyte", IdxFile.Create(new byte[] { 1, 10, 1 }, 3), "byte 9", "a label from 0 to 9", "10");

    [Fact]
    public void There_is_a_label_for_each_picture()
        => Refused("train-labels-idx1-ubyte", IdxFile.Create(new byte[2], 2), "byte 4", "3 labels, one for each picture", "2");

    [Fact]
    public void Pictures_have_the_size_of_digits()
        => Refused("train-images-idx3-ubyte", IdxFile.Create(new byte[36], 3, 4, 3), "byte 8", "pictures of 28x28", "4x3");

    [Fact]
    public void Labels_are_no_pictures()
        => Refused("train-images-idx3-ubyte", IdxFile.Create(new byte[3], 3), "byte 3", "3 dimensions", "1");

    [Fact]
    public void Pixels_are_bytes()
        => Refused(
            "train-images-idx3-ubyte", IdxFile.Create(IdxType.Int8, new byte[3], 3, 1, 1),
            "byte 2", "element type UInt8", "Int8");

    private static void Refused(string name, IdxFile instead, string place, string expected, string found)
    {
        using var folder = Small();
        instead.Write(folder[name]);

        var error = Assert.Throws<DataFormatException>(() => Mnist.Load(folder.Path));
        Assert.Equal((folder[name], place, expected, found), (error.File, error.Place, error.Expected, error.Found));
    }

    /// <summary>Three training digits and two test digits.</summary>
    private static TempFolder Small(string spelling = "{0}-idx{1}-ubyte")
    {
        var folder = new TempFolder();
        Write("train-images", 3, IdxFile.Create(new byte[3 * 28 * 28], 3, 28, 28));
        Write("train-labels", 1, IdxFile.Create(new byte[] { 7, 0, 9 }, 3));
        Write("t10k-images", 3, IdxFile.Create(new byte[2 * 28 * 28], 2, 28, 28));
        Write("t10k-labels", 1, IdxFile.Create(new byte[] { 3, 4 }, 2));
        return folder;

        void Write(string name, int rank, IdxFile file)
        {
            var path = folder[string.Format(CultureInfo.InvariantCulture, spelling, name, rank)];
            file.Write(path, compress: path.EndsWith(".gz", StringComparison.Ordinal));
        }
    }
}
