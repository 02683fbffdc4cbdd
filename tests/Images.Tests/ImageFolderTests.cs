using NetDsl.Data;

namespace NetDsl.Images.Tests;

public class ImageFolderTests
{
    [Fact]
    public void Sub_folders_are_classes_in_ordinal_order()
    {
        using var folder = new TempFolder();
        Put(folder, "dog/2.PNG", 1);
        Put(folder, "dog/10.png", 2);
        Put(folder, "cat/more/x.png", 3);
        Put(folder, "Zebra/a.png", 4);
        folder.Put("cat/notes.txt", [1]);
        var found = ImageFolder.Load(folder.Path);

        Assert.Equal(["Zebra", "cat", "dog"], found.Data.ClassNames);
        Assert.Equal([0, 1, 2, 2], Labels(found));
        Assert.Equal(["Zebra/a.png", "cat/more/x.png", "dog/10.png", "dog/2.PNG"], found.Files.Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')));
        Assert.Equal([6, 4, 3], found.Data.Inputs[0].Shape.ToArray());
        Assert.Equal([4, 3, 2, 1], Enumerable.Range(0, 4).Select(i => Pixels(found)[i][0] - 40));
        Assert.Empty(found.Skipped);
    }

    [Fact]
    public void A_folder_without_classes_or_pictures_is_an_error_that_names_it()
    {
        using var folder = new TempFolder();
        Assert.Equal((folder["none"], "no folder"), Refused(folder["none"]));
        Assert.Equal((folder.Path, "none"), Refused(folder.Path));
        Put(folder, "cat/1.png", 1);
        Directory.CreateDirectory(folder["dog"]);
        Assert.Equal((folder["dog"], "none"), Refused(folder.Path));
    }

    [Fact]
    public void Files_that_are_no_pictures_to_be_read_are_told_of()
    {
        using var folder = new TempFolder();
        Put(folder, "cat/1.png", 1);
        foreach (var name in new[] { "2.gif", "3.webp", "4.txt", "5.tif", ".6.gif" })
            folder.Put($"cat/{name}", [1]);
        Assert.Equal(["2.gif", "3.webp", "4.txt", "5.tif"], ImageFolder.Load(folder.Path).Others.Select(file => Path.GetFileName(file)));
        File.Delete(folder["cat/1.png"]);
        Assert.Equal((folder["cat"], "only '2.gif', '3.webp', '4.txt' and 1 more"), Refused(folder.Path));
    }

    [Fact]
    public void A_picture_whose_file_does_not_open_is_an_error_that_names_it_or_left_out()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 3; i++)
            Put(folder, $"cat/{i}.png", i);
        using (File.Open(folder["cat/1.png"], FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var error = Assert.Throws<DataFormatException>(() => ImageFolder.Load(folder.Path));
            Assert.Equal((folder["cat/1.png"], "file"), (error.File, error.Place));
            Assert.IsType<IOException>(error.InnerException);
            var skipped = Assert.Single(ImageFolder.Load(folder.Path, new() { OnDamaged = Damaged.Skip }).Skipped);
            Assert.Equal((folder["cat/1.png"], "file"), (skipped.File, skipped.Reason.Place));
        }

        Assert.Equal(3, ImageFolder.Load(folder.Path).Files.Length);
    }

    [Fact]
    public void Expected_classes_have_the_numbers_of_their_list()
    {
        using var folder = new TempFolder();
        Put(folder, "cat/1.png", 1);
        Put(folder, "dog/1.png", 2);
        Assert.Equal([0, 1], Labels(ImageFolder.Load(folder.Path, new() { Classes = ["dog", "cat"] })));
        Assert.Equal(["dog", "cat"], ImageFolder.Load(folder.Path, new() { Classes = ["dog", "cat"] }).Data.ClassNames);
        Assert.Equal((folder.Path, "only 'cat', 'dog'"), Refused(folder.Path, new() { Classes = ["dog", "cat", "cow"] }));
        Assert.Equal((folder.Path, "'dog'"), Refused(folder.Path, new() { Classes = ["cat"] }));
    }

    [Fact]
    public void Another_size_is_an_error_until_one_is_asked_for()
    {
        using var folder = new TempFolder();
        Put(folder, "cat/1.png", 1);
        folder.Put("cat/2.png", Pictures.Png(Pictures.Colours(12, 8), 12, 8));
        Assert.Equal((folder["cat/2.png"], "12x8"), Refused(folder.Path));
        var found = ImageFolder.Load(folder.Path, new() { Size = new(3, 2), Channels = 1 });
        Assert.Equal((2, "3,2,1"), (found.Data.Count, string.Join(',', found.Data.Inputs[0].Shape)));
        Assert.Equal((folder["cat/2.png"], "12x8"), Refused(folder.Path, new() { Size = new(6, 4), Resize = false }));
        Assert.Equal((folder["cat/1.png"], "6x4"), Refused(folder.Path, new() { Size = new(3, 2), Resize = false }));
        Assert.Equal([folder["cat/1.png"]], ImageFolder.Load(folder.Path, new() { Size = new(12, 8), Resize = false, OnDamaged = Damaged.Skip }).Skipped.Select(one => one.File));
        Assert.Equal(new DecodedImage(new(12, 8), 3, Pictures.Colours(12, 8)).Resize(new(3, 2)).Pixels.Length / 3, found.Data.Inputs[0].SampleSize);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_odd_picture_is_the_one_that_is_named_or_left_out_also_where_it_is_the_first(int threads)
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 9; i++)
            Put(folder, $"cat/{i}.png", i % 7);
        foreach (var i in new[] { 0, 4 })
            folder.Put($"cat/{i}.png", Pictures.Png(Pictures.Colours(12, 8), 12, 8));
        File.WriteAllBytes(folder["cat/2.png"], [1]);
        Assert.Equal((folder["cat/0.png"], "12x8"), Refused(folder.Path, new() { Threads = threads }));

        var found = ImageFolder.Load(folder.Path, new() { Threads = threads, OnDamaged = Damaged.Skip });
        Assert.Equal([folder["cat/0.png"], folder["cat/2.png"], folder["cat/4.png"]], found.Skipped.Select(one => one.File));
        Assert.Equal(["size", "byte 0", "size"], found.Skipped.Select(one => one.Reason.Place));
        Assert.StartsWith("6x4, as most pictures there have", found.Skipped[0].Reason.Expected, StringComparison.Ordinal);
        Assert.Equal(6, found.Data.Count);
        Assert.Equal([6, 4, 3], found.Data.Inputs[0].Shape.ToArray());
        Assert.Equal([1, 3, 5, 6, 7 % 7, 8 % 7], Enumerable.Range(0, 6).Select(i => Pixels(found)[i][0] - 40));
    }

    [Fact]
    public void What_is_hidden_is_no_class_and_no_picture()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "cat/1.png", ".ipynb_checkpoints/1.png", "@eaDir/1.png", "cat/.ipynb_checkpoints/1.png", "cat/._1.png", "cat/@eaDir/1.png" })
            Put(folder, name, 1);
        var found = ImageFolder.Load(folder.Path);
        Assert.Equal(["cat"], found.Data.ClassNames);
        Assert.Equal([folder["cat/1.png"]], found.Files.AsEnumerable());
        Assert.Equal(1, ImageFolder.Load(folder.Path, new() { Classes = ["cat"] }).Data.Count);
        Assert.Equal(2, ImageFolder.Load(folder.Path, new() { Classes = ["cat", "@eaDir"] }).Data.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_damaged_picture_is_an_error_or_left_out_and_named(int threads)
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 40; i++)
            Put(folder, $"{(i < 20 ? "cat" : "dog")}/{i:00}.png", i % 7);
        foreach (var i in new[] { 0, 7, 8, 31 })
            File.WriteAllBytes(folder[$"{(i < 20 ? "cat" : "dog")}/{i:00}.png"], [1, 2, 3]);
        // Always the first of them.
        Assert.Equal((folder["cat/00.png"], "010203"), Refused(folder.Path, new() { Threads = threads }));
        Put(folder, "cat/00.png", 0);
        Assert.Equal((folder["cat/07.png"], "010203"), Refused(folder.Path, new() { Threads = threads }));
        File.WriteAllBytes(folder["cat/00.png"], []);

        var found = ImageFolder.Load(folder.Path, new() { Threads = threads, OnDamaged = Damaged.Skip });
        Assert.Equal([folder["cat/00.png"], folder["cat/07.png"], folder["cat/08.png"], folder["dog/31.png"]], found.Skipped.Select(one => one.File));
        Assert.All(found.Skipped, one => Assert.Equal(one.File, one.Reason.File));
        int[] kept = [.. Enumerable.Range(0, 40).Except([0, 7, 8, 31])];
        Assert.Equal(kept.Select(i => i < 20 ? 0 : 1), Labels(found));
        Assert.Equal(kept.Select(i => i % 7), Enumerable.Range(0, 36).Select(i => Pixels(found)[i][0] - 40));
        Assert.Equal(36, found.Files.Length);
    }

    /// <summary>What headers do not show is an error of who needs the picture; or, where that is asked for, known from the start.</summary>
    [Fact]
    public void Damage_behind_the_header_is_an_error_when_the_picture_is_decoded()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 5; i++)
            Put(folder, $"cat/{i}.png", i);
        var bytes = File.ReadAllBytes(folder["cat/3.png"]);
        File.WriteAllBytes(folder["cat/3.png"], bytes[..^20]);
        var found = ImageFolder.Load(folder.Path);
        Assert.Equal(5, found.Data.Count);
        Assert.Equal(folder["cat/3.png"], Assert.Throws<DataFormatException>(() => Pixels(found)).File);

        var sound = ImageFolder.Load(folder.Path, new() { OnDamaged = Damaged.Skip });
        Assert.Equal([folder["cat/3.png"]], sound.Skipped.Select(one => one.File));
        Assert.Equal([0, 1, 2, 4], Enumerable.Range(0, 4).Select(i => Pixels(sound)[i][0] - 40));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2 * 6 * 4 * 3, 1)]
    [InlineData(1 << 20, 0)]
    public void Pictures_are_kept_as_long_as_there_is_room(long room, int gone)
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 3; i++)
            Put(folder, $"cat/{i}.png", i);
        var column = (DecodedColumn)ImageFolder.Load(folder.Path, new() { Room = room }).Data.Inputs[0];
        var (pixels, expected) = (new byte[column.SampleSize], column.Decode());
        foreach (var file in Directory.GetFiles(folder["cat"]))
            File.Delete(file);
        var lost = 0;
        for (var i = 0; i < 3; i++)
            try
            {
                column.Read(i, pixels);
                Assert.Equal(expected[i].ToArray(), pixels);
            }
            catch (DataFormatException error) when (error.InnerException is FileNotFoundException)
            {
                lost++;
            }

        Assert.Equal(gone, lost);
    }

    [Fact]
    public void A_class_of_damaged_pictures_alone_is_an_error()
    {
        using var folder = new TempFolder();
        Put(folder, "cat/1.png", 1);
        Put(folder, "dog/1.png", 1);
        Put(folder, "cat/2.png", 1);
        File.WriteAllBytes(folder["cat/2.png"], [0]);
        File.WriteAllBytes(folder["dog/1.png"], [0]);
        Assert.Equal((folder["dog"], "such only as were left out"), Refused(folder.Path, new() { OnDamaged = Damaged.Skip }));
        var inner = Assert.Throws<DataFormatException>(() => ImageFolder.Load(folder.Path, new() { OnDamaged = Damaged.Skip })).InnerException;
        Assert.Equal(folder["dog/1.png"], Assert.IsType<DataFormatException>(inner).File);
        File.WriteAllBytes(folder["cat/1.png"], [0]);
        Assert.Equal((folder.Path, "damaged ones only"), Refused(folder.Path, new() { OnDamaged = Damaged.Skip }));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        using var folder = new TempFolder();
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageFolder.Load(folder.Path, new() { Channels = 2 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageFolder.Load(folder.Path, new() { Size = new(0, 3) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageFolder.Load(folder.Path, new() { Threads = -1 }));
    }

    private static void Put(TempFolder folder, string name, int seed)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        folder.Put(name, Pictures.Png(Pictures.Colours(6, 4, seed), 6, 4));
    }

    private static (string File, string Found) Refused(string path, ImageFolderOptions? options = null)
        => Assert.Throws<DataFormatException>(() => ImageFolder.Load(path, options)) is var error ? (error.File, error.Found) : default;

    private static DataColumn<byte> Pixels(ImageFolder folder) => ((DecodedColumn)folder.Data.Inputs[0]).Decode();

    private static int[] Labels(ImageFolder folder) => ((DataColumn<int>)folder.Data.Targets[0]).Values.ToArray();
}
