using System.Text;
using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Images.Tests.Detection;

public class KittiPicturesTests
{
    private const string Car = "Car 0 0 0 2 3 12 9 1 1 1 0 0 5 0\n", FarVan = "Van 0 0 0 1 1 4 4 1 1 1 0 0 50 0\n",
        Region = "DontCare -1 -1 -10 0 0 3 3 -1 -1 -1 -1000 -1000 -1000 -10\n";

    [Fact]
    public void Pictures_are_padded_and_have_their_boxes_far_ones_first()
    {
        using var folder = Folder();
        var set = KittiPictures.Load(KittiFolder.Open(folder.Path), new() { Size = new(16, 24) });
        Assert.Equal([16, 24, 3], set.Pixels.Shape.ToArray());
        Assert.Equal([new(12, 20), new(16, 24)], set.Originals.ToArray());
        Assert.Equal([new(1, 1, 4, 4, 2), new(2, 3, 12, 9, 1), new(0, 0, 3, 3, 0)], set.Annotations[0].Boxes.ToArray());
        Assert.Empty(set.Annotations[1].Boxes);
        // The picture is in the upper left, black is beside and below it.
        var pixels = set.Pixels.Decode()[0].ToArray();
        Assert.Equal(Pictures.Colours(12, 20)[..60], pixels[..60]);
        Assert.All(pixels[(12 * 24 * 3)..], value => Assert.Equal(0, value));
    }

    [Fact]
    public void Classes_and_least_sides_are_those_of_digits_form()
    {
        using var folder = Folder();
        var set = KittiPictures.Load(KittiFolder.Open(folder.Path), new()
        {
            Size = new(8, 12),
            Fit = PictureFit.Stretch,
            Classes = ["dontcare", "van", "car"],
            LeastSide = 4,
        });
        Assert.Equal([0, 2, 0], set.Annotations[0].Boxes.Select(box => box.Class));
        Assert.Equal(new Box(2 * 0.6, 2, 12 * 0.6, 6, 2), set.Annotations[0].Boxes[1]);
    }

    [Fact]
    public void The_first_thing_that_is_wrong_is_named()
    {
        using var folder = Folder();
        folder.Put(Path.Combine("label_2", "000002.txt"), "Car 0 0 0 2 3 12"u8.ToArray());
        var error = Assert.Throws<DataFormatException>(() => KittiPictures.Load(KittiFolder.Open(folder.Path), new() { Size = new(16, 24) }));
        Assert.Equal(("line 1", "7"), (error.Place, error.Found));
        folder.Put(Path.Combine("image_2", "000001.png"), [1, 2, 3]);
        Assert.EndsWith("000001.png", Assert.Throws<DataFormatException>(() => KittiPictures.Load(KittiFolder.Open(folder.Path))).File);
    }

    [SkippableFact]
    public void Real_pictures_and_labels_are_read()
    {
        var data = Environment.GetEnvironmentVariable("NETDSL_DATA");
        Skip.If(string.IsNullOrEmpty(data), "NETDSL_DATA is not set: KITTI's pictures are not here.");
        var set = KittiPictures.Load(KittiFolder.Open(Path.Combine(data!, "kitti")));
        Assert.Equal((30, 30), (set.Pixels.Count, set.Annotations.Length));
        Assert.All(set.Originals, size => Assert.True(size is { Height: >= 370 and <= 376, Width: >= 1224 and <= 1242 }));
        Assert.Contains(set.Annotations.SelectMany(annotations => annotations.Boxes), box => box.Class == 1);
    }

    private static TempFolder Folder()
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder["image_2"]);
        Directory.CreateDirectory(folder["label_2"]);
        folder.Put(Path.Combine("image_2", "000001.png"), Pictures.Png(Pictures.Colours(12, 20), 12, 20));
        folder.Put(Path.Combine("image_2", "000002.jpg"), Pictures.Jpeg(Pictures.Colours(16, 24), 16, 24));
        folder.Put(Path.Combine("label_2", "000001.txt"), Encoding.ASCII.GetBytes(Car + FarVan + Region));
        folder.Put(Path.Combine("label_2", "000002.txt"), []);
        return folder;
    }
}
