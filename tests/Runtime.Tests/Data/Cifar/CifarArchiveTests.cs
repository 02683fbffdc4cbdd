using System.Formats.Tar;
using System.IO.Compression;
using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Data.Cifar;

public class CifarArchiveTests
{
    [Fact]
    public void The_six_files_come_out_and_no_other()
    {
        using var folder = new TempFolder();
        CifarArchive.Unpack(folder.Put("archive", Archive([.. CifarFiles.All, "readme.html", "../../evil.bin"])), folder.Path);

        Assert.Equal([.. CifarFiles.All.Append("archive").Order()], folder.Names);
        Assert.Equal("data_batch_3.bin", File.ReadAllText(folder["data_batch_3.bin"]));
    }

    [Fact]
    public void A_file_that_is_there_is_kept_and_one_of_another_length_is_not()
    {
        using var folder = new TempFolder();
        folder.Put("data_batch_1.bin", "DATA_BATCH_1.BIN"u8.ToArray());
        folder.Put("data_batch_2.bin", [1]);
        CifarArchive.Unpack(folder.Put("archive", Archive(CifarFiles.All)), folder.Path);

        Assert.Equal("DATA_BATCH_1.BIN", File.ReadAllText(folder["data_batch_1.bin"]));
        Assert.Equal("data_batch_2.bin", File.ReadAllText(folder["data_batch_2.bin"]));
    }

    [Fact]
    public void An_archive_without_a_file_or_cut_short_is_refused()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["out"]);
        var path = folder.Put("archive", Archive(CifarFiles.Train));
        Assert.Equal((path, "no test_batch.bin"), Refused(path));
        var whole = Archive(CifarFiles.All);
        foreach (var length in new[] { 0, 1, 30, whole.Length / 2, whole.Length - 20 })
            Assert.Equal(path, Refused(folder.Put("archive", whole[..length])).File);
        Assert.Equal(path, Refused(folder.Put("archive", "no archive at all"u8.ToArray())).File);

        (string File, string Found) Refused(string path)
        {
            var error = Assert.Throws<DataFormatException>(() => CifarArchive.Unpack(path, folder["out"]));
            return (error.File, error.Found);
        }
    }

    [Fact]
    public async Task A_mirror_with_another_archive_is_an_error_that_leaves_nothing()
    {
        using var folder = new TempFolder();
        var mirror = new FakeMirrors(_ => Archive(CifarFiles.All));
        var error = await Assert.ThrowsAsync<DownloadException>(() => Cifar10.DownloadAsync(folder["new"], handler: mirror));

        Assert.Contains("expected 170052171 bytes", error.Message);
        Assert.Equal("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz", mirror.Asked.Single().ToString());
        Assert.Empty(Directory.GetFiles(folder["new"]));
    }

    /// <summary>Each file holds its name.</summary>
    private static byte[] Archive(IEnumerable<string> names)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
            foreach (var name in names)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, CifarFiles.Folder + "/" + name)
                {
                    DataStream = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(name)),
                });
        return bytes.ToArray();
    }
}
