using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Snapshots;

namespace NetDsl.Generator.Parsing;

/// <summary>Takes the snapshots out of the project's additional files: the package's targets mark them.</summary>
internal static class SnapshotReader
{
    public static AcceptedFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider properties, CancellationToken stop)
        => properties.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.NetDslSnapshot", out string? marked)
            && marked.Equals("true", StringComparison.OrdinalIgnoreCase)
            && file.GetText(stop) is { } text
                ? new AcceptedFile(file.Path, text.ToString())
                : null;
}
