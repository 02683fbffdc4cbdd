using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Snapshots;

namespace NetDsl.Generator.Diagnostics.Roslyn;

/// <summary>Hands differences from snapshots over to the compiler, each at its line of the snapshot.</summary>
internal static class SnapshotReporter
{
    public static void Report(SourceProductionContext output, IEnumerable<SnapshotIssue> differences)
    {
        foreach (SnapshotIssue difference in differences)
        {
            output.ReportDiagnostic(Reporter.Convert(difference.Issue, Find(difference)));
        }
    }

    private static Location Find(SnapshotIssue difference)
    {
        var start = new LinePosition(difference.Line, 0);
        return difference.Path is null
            ? Location.None
            : Location.Create(difference.Path, default, new LinePositionSpan(start, start));
    }
}
