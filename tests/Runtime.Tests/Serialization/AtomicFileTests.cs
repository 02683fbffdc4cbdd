using NetDsl.Serialization;

namespace NetDsl.Runtime.Tests.Serialization;

public class AtomicFileTests
{
    [Fact]
    public void A_file_is_in_place_only_when_it_is_whole()
    {
        using var folder = new TempFolder();
        var path = folder.Put("file", [1]);

        AtomicFile.Write(path, stream =>
        {
            stream.Write([2, 3]);
            stream.Flush();
            Assert.Equal([1], File.ReadAllBytes(path));
            Assert.Equal(2, folder.Names.Count());
        });

        Assert.Equal([2, 3], File.ReadAllBytes(path));
        Assert.Equal(["file"], folder.Names);
    }

    [Fact]
    public async Task A_failure_leaves_what_was_there_and_nothing_else()
    {
        using var folder = new TempFolder();
        var path = folder.Put("file", [1]);

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write([2, 3]);
            throw new InvalidOperationException();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => AtomicFile.WriteAsync(path, async stream =>
        {
            await stream.WriteAsync(new byte[] { 2, 3 });
            throw new InvalidOperationException();
        }));

        Assert.Equal([1], File.ReadAllBytes(path));
        Assert.Equal(["file"], folder.Names);
    }

    [Fact]
    public void A_place_that_cannot_be_written_leaves_nothing()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["taken"]);

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(folder["taken"], stream => stream.WriteByte(1)));
        var missing = Assert.Throws<DirectoryNotFoundException>(() => AtomicFile.Write(folder["none/file"], stream => stream.WriteByte(1)));
        Assert.Equal($"{folder["none/file"]}: expected the folder '{Path.GetDirectoryName(folder["none/file"])}', found none.", missing.Message);
        Assert.Equal(["taken"], folder.Names);
    }

    [Fact]
    public void A_place_is_tried_and_left_as_it_was()
    {
        using var folder = new TempFolder();
        AtomicFile.RequirePlace(folder.Put("file", [1]));
        AtomicFile.RequirePlace(folder["new"]);
        Assert.Equal([1], File.ReadAllBytes(folder["file"]));
        Assert.Throws<DirectoryNotFoundException>(() => AtomicFile.RequirePlace(folder["none/file"]));
        Assert.Equal($"{folder.Path}: expected a file, found a folder.", Assert.Throws<IOException>(() => AtomicFile.RequirePlace(folder.Path)).Message);
        // No file system takes such a name.
        var unheardOf = folder[new string('n', 300)];
        var refused = Assert.ThrowsAny<IOException>(() => AtomicFile.RequirePlace(unheardOf));
        Assert.Contains(unheardOf, refused.Message);
        Assert.DoesNotContain(".tmp", refused.Message);
        Assert.Equal(["file"], folder.Names);
    }
}
