using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Serialization;

namespace NetDsl.Runtime.Tests.Data;

public class FolderForFileTests
{
    /// <summary>Of which the system says that access is denied.</summary>
    [Fact]
    public void A_folder_in_the_place_of_a_file_is_called_one()
    {
        using var folder = new TempFolder();
        foreach (var read in new Action<string>[]
        {
            path => SafetensorsFile.Open(path), path => IdxFile.Read(path), path => LabelledTexts.LoadLines(path, "neg", "pos"),
            path => Vocabulary.Load(path), path => KittiFile.ReadLabels(path),
        })
            Assert.Equal($"{folder.Path}: expected a file, found a folder.", Assert.Throws<IOException>(() => read(folder.Path)).Message);
    }
}
