namespace NetDsl.Generator.Snapshots;

/// <summary>A generated file as it was when a person last accepted it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Text">What is in it.</param>
internal sealed record AcceptedFile(string Path, string Text)
{
    /// <summary>The generated file's name: the snapshot's without its <c>.txt</c>, which keeps it from being compiled.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);
}
