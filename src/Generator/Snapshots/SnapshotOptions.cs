namespace NetDsl.Generator.Snapshots;

/// <summary>What the project's MSBuild properties say of snapshots.</summary>
/// <param name="Folder">NetDslSnapshots: where they lie; empty where the project keeps none.</param>
/// <param name="Accept">NetDslUpdateSnapshots: what is generated now shall become the snapshots.</param>
internal sealed record SnapshotOptions(string Folder = "", bool Accept = false)
{
    public bool Compare => Folder.Length > 0 && !Accept;
}
