namespace NetDsl.Package.Tests;

/// <summary>A project of somebody who has never seen the repository: a folder with the package and one source.</summary>
internal sealed class EmptyProject : IDisposable
{
    /// <param name="feed">Where the package comes from.</param>
    /// <param name="source">The program.</param>
    /// <param name="properties">Lines of the project's PropertyGroup.</param>
    public EmptyProject(LocalFeed feed, string source, params string[] properties)
    {
        Put("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {string.Join("\n    ", properties)}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NetDsl" Version="[{feed.Version}]" />
              </ItemGroup>
            </Project>
            """);

        // Beside the sources that the machine is set up with.
        Put("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="NetDslTests" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        Put("Program.cs", source);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("netdsl-project-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    public Task<Outcome> Restore() => DotNet.Run(Folder, "restore");

    /// <summary>Builds; the project was restored before.</summary>
    public Task<Outcome> Build(params string[] properties)
        => DotNet.Run(Folder, ["build", "--no-restore", "-v:q", .. properties.Select(property => "-p:" + property)]);

    /// <summary>Runs what was built.</summary>
    public Task<Outcome> Run() => DotNet.Run(Folder, Path.Combine("bin", "Debug", "net10.0", "App.dll"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
