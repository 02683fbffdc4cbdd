using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Snapshots;

/// <summary>A difference between what is generated and what is kept.</summary>
/// <param name="Issue">What is wrong.</param>
/// <param name="Path">The snapshot, or null where there is none.</param>
/// <param name="Line">The first line that differs, from 0.</param>
internal sealed record SnapshotIssue(Issue Issue, string? Path, int Line);
