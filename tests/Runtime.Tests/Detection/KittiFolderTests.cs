using System.Text;
using NetDsl.Detection;

namespace NetDsl.Runtime.Tests.Detection;

public class KittiFolderTests
{
    [Fact]
    public void Pictures_and_labels_are_found_by_name_in_order_or_by_a_split()
    {
        using var folder = Folder(["000002.png", "000001.JPG", "000010.jpeg", "notes.md"], ["000001.txt", "000002.txt", "000010.txt"]);
        Assert.Equal(["000001", "000002", "000010"], KittiFolder.Open(folder.Path).Samples.Select(sample => sample.Name));
        KittiSplit.Write(folder["val.txt"], ["000010", "000001"]);
        var chosen = KittiFolder.Open(folder.Path, folder["val.txt"]).Samples;
        Assert.Equal(["000010.jpeg", "000001.JPG"], chosen.Select(sample => Path.GetFileName(sample.Picture)));
        Assert.All(chosen, sample => Assert.Equal("Car", Assert.Single(sample.ReadLabels()).Type));
        Directory.Delete(folder["label_2"], recursive: true);
        Assert.All(KittiFolder.Open(folder.Path, labelled: false).Samples, sample => Assert.Empty(sample.ReadLabels()));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        using var folder = Folder(["000001.png", "000002.png"], ["000001.txt"]);
        Assert.Equal("000002.txt, since there is a picture of that name", Wrong(() => KittiFolder.Open(folder.Path)).Expected);
        var split = folder.Put("val.txt", Encoding.ASCII.GetBytes("000007\n"));
        Assert.Equal("000007.png or 000007.jpg or 000007.jpeg", Wrong(() => KittiFolder.Open(folder.Path, split)).Expected);
        folder.Put(Path.Combine("image_2", "000001.jpg"), []);
        Assert.Equal("one picture of each name", Wrong(() => KittiFolder.Open(folder.Path)).Expected);
        Directory.Delete(folder["label_2"], recursive: true);
        Assert.Equal((folder.Path, "a sub-folder label_2"), Wrong(() => KittiFolder.Open(folder.Path)) is var error ? (error.File, error.Expected) : default);
    }

    [Theory]
    [InlineData("", "line 1", "none")]
    [InlineData("\n \n", "line 1", "none")]
    [InlineData("000001\n../../etc\n", "line 2", "'../../etc'")]
    [InlineData("000001\n000002\n\n000001", "line 4", "'000001', which is on line 1 too")]
    public void A_split_has_names_each_once(string text, string place, string found)
    {
        using var folder = new TempFolder();
        var path = folder.Put("val.txt", Encoding.ASCII.GetBytes(text));
        var error = Wrong(() => KittiSplit.Read(path));
        Assert.Equal((path, place, found), (error.File, error.Place, error.Found));
    }

    private static DataFormatException Wrong(Action open) => Assert.Throws<DataFormatException>(open);

    private static TempFolder Folder(string[] pictures, string[] labels)
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder["image_2"]);
        Directory.CreateDirectory(folder["label_2"]);
        foreach (var picture in pictures)
            folder.Put(Path.Combine("image_2", picture), []);
        foreach (var label in labels)
            folder.Put(Path.Combine("label_2", label), "Car 0 0 0 1 1 2 2 1 1 1 0 0 5 0\n"u8.ToArray());
        return folder;
    }
}
