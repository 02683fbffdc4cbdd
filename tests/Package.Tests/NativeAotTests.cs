using System.Runtime.InteropServices;

namespace NetDsl.Package.Tests;

/// <summary>A program for the CPU alone becomes one file of native code.</summary>
[Collection(PackageCollection.Name)]
public class NativeAotTests(LocalFeed feed)
{
    [SkippableFact]
    public async Task AProgramPublishesWithoutWarningsAndPredicts()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "NativeAOT is tried on Linux only");
        Skip.IfNot(OnPath("clang") || OnPath("gcc"), "NativeAOT needs clang or gcc, and neither is installed");
        using var project = Sources.NewProject(feed, "<NetDslTargets>Cpu</NetDslTargets>", "<PublishAot>true</PublishAot>");
        (await DotNet.Run(project.Folder, "publish", "-o", "out", "-v:q")).Succeeded();
        Assert.Equal(["App", "App.dbg"], Directory.GetFiles(project["out"]).Select(Path.GetFileName).Order());
        var printed = (await DotNet.Start(project["out/App"], project.Folder)).Succeeded().Output;
        Assert.Equal(Sources.Printed, printed);

        // Without fused multiply-adds a prediction takes a hundred times as long.
        if (RuntimeInformation.OSArchitecture == Architecture.X64)
        {
            var arguments = Directory.GetFiles(project["obj"], "*.ilc.rsp", SearchOption.AllDirectories).Single();
            Assert.Contains("--instruction-set:x86-64-v3", File.ReadAllText(arguments), StringComparison.Ordinal);
        }
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
