namespace NetDsl.Runtime.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("netdsl-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public IEnumerable<string?> Names => Directory.EnumerateFileSystemEntries(Path).Select(System.IO.Path.GetFileName).Order();

    public string Put(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
