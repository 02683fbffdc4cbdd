using System.Xml.Linq;

namespace NetDsl.Package.Tests;

/// <summary>What is in the package, and what it asks for.</summary>
[Collection(PackageCollection.Name)]
public class ContentsTests(LocalFeed feed)
{
    [Theory]
    [InlineData("lib/net10.0/NetDsl.Dsl")]
    [InlineData("lib/net10.0/NetDsl.Runtime")]
    [InlineData("lib/net10.0/NetDsl.Runtime.Gpu")]
    [InlineData("lib/net10.0/NetDsl.Runtime.Images")]
    public void AnAssemblyComesWithItsDocumentation(string name)
    {
        Assert.Contains(name + ".dll", feed.Names);
        Assert.Contains(name + ".xml", feed.Names);
    }

    [Fact]
    public void TheGeneratorStandsAlone() => Assert.Equal(
        ["analyzers/dotnet/cs/NetDsl.Generator.dll"],
        feed.Names.Where(name => name.StartsWith("analyzers/", StringComparison.Ordinal)));

    [Fact]
    public void ReadmeAndLicenceAreThere()
    {
        Assert.Contains("README.md", feed.Names);
        Assert.Contains("LICENSE", feed.Names);
        Assert.Contains("<license type=\"expression\">MIT</license>", feed.Read("NetDsl.nuspec"), StringComparison.Ordinal);
    }

    [Fact]
    public void IlgpuAndPicturesAreAllItDependsOn() => Assert.Equal(["ILGPU", "ILGPU.Algorithms", "StbImageSharp", "StbImageWriteSharp"], DependenciesOf("NetDsl"));

    [Fact]
    public void TheExportIsAPackageOfItsOwn()
    {
        Assert.Equal(["lib/net10.0/NetDsl.Runtime.Onnx.dll", "lib/net10.0/NetDsl.Runtime.Onnx.xml"],
            feed.OnnxNames.Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order());
        Assert.Equal(["Google.Protobuf", "NetDsl"], DependenciesOf("NetDsl.Onnx"));
    }

    private IEnumerable<string> DependenciesOf(string package)
        => XDocument.Parse(feed.Read($"{package}.nuspec", package)).Descendants()
            .Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).Order();

    [Fact]
    public void EveryImportedFileIsThere()
    {
        foreach (var name in feed.Names.Where(name => name.StartsWith("build", StringComparison.Ordinal)))
        {
            foreach (var import in XDocument.Parse(feed.Read(name)).Descendants("Import"))
            {
                var target = new Uri(new Uri("file:///" + name), import.Attribute("Project")!.Value).AbsolutePath.TrimStart('/');
                Assert.Contains(target, feed.Names);
            }
        }
    }
}
