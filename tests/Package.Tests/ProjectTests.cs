namespace NetDsl.Package.Tests;

/// <summary>A network in a project that has the package and nothing else.</summary>
[Collection(PackageCollection.Name)]
public class ProjectTests(LocalFeed feed)
{
    [Fact]
    public async Task ANetworkBuildsWithoutWarningsTrainsAndPredicts()
    {
        using var project = Sources.NewProject(feed);
        (await project.Restore()).Succeeded();
        (await project.Build()).Succeeded();
        Assert.Equal(Sources.Printed, (await project.Run()).Succeeded().Output);
        Assert.True(File.Exists(project["bin/Debug/net10.0/ILGPU.dll"]));

        // The same project, for the CPU alone.
        (await project.Build("NetDslTargets=Cpu", "OutDir=cpu/")).Succeeded();
        Assert.Equal(["NetDsl.Dsl.dll", "NetDsl.Runtime.Images.dll", "NetDsl.Runtime.dll", "StbImageSharp.dll", "StbImageWriteSharp.dll"], Directory.GetFiles(project["cpu"], "*.dll")
            .Select(Path.GetFileName).Where(name => name != "App.dll").Order());
        Assert.Equal(Sources.Printed, (await DotNet.Run(project.Folder, Path.Combine("cpu", "App.dll"))).Succeeded().Output);

        // A compiler that cannot load the generator.
        (await project.Build("CompilerApiVersion=roslyn4.8")).Failed(
            "error NDSL0902: NetDsl needs the C# compiler 4.14 or newer, but this build uses 4.8: install the .NET SDK 10 or newer");
    }
}
