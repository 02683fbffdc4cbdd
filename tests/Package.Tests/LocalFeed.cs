using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace NetDsl.Package.Tests;

/// <summary>The package as users get it, packed once for all tests, in a folder that is gone afterwards.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    /// <summary>Where the package lies.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("netdsl-feed-").FullName;

    /// <summary>No other package ever had it, so nothing stale can be taken for this one.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.0.1-test.{DateTime.UtcNow.Ticks}");

    /// <summary>What is in the package.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>What is in the package that exports to ONNX.</summary>
    public IReadOnlyList<string> OnnxNames { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Names = await Pack("Package", "NetDsl");
        OnnxNames = await Pack("OnnxPackage", "NetDsl.Onnx");
    }

    /// <summary>A file of the package, or of another one.</summary>
    public string Read(string name, string from = "NetDsl")
    {
        using var package = ZipFile.OpenRead(Package(from));
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The projects share the machine's package folder, so that ILGPU and the native compiler are downloaded once and
    /// not for each run; the packages that only the tests want are taken out again.</summary>
    public async Task DisposeAsync()
    {
        var answer = await DotNet.Run(Folder, "nuget", "locals", "global-packages", "--list");
        foreach (var name in (string[])["netdsl", "netdsl.onnx"])
        {
            var unpacked = Path.Combine(answer.Output.Split(':', 2)[^1].Trim(), name, Version);
            if (Directory.Exists(unpacked))
            {
                Delete(unpacked);
            }
        }

        Delete(Folder);
    }

    private async Task<IReadOnlyList<string>> Pack(string folder, string name)
    {
        var project = Path.Combine(Repository.Root, "src", "Runtime", folder);
        var configuration = typeof(LocalFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        (await DotNet.Run(project, "pack", "--no-build", "-c", configuration, "-o", Folder, $"-p:Version={Version}")).Succeeded();
        using var package = ZipFile.OpenRead(Package(name));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    private string Package(string name) => Path.Combine(Folder, $"{name}.{Version}.nupkg");

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // On Windows the compiler may still hold the generator: a few hundred kilobytes stay behind.
        }
        catch (UnauthorizedAccessException)
        {
            // The same, said in another way.
        }
    }
}
