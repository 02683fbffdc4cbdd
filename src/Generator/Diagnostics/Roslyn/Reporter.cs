using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Diagnostics.Roslyn;

/// <summary>Hands issues over to the compiler.</summary>
internal static class Reporter
{
    /// <summary>A network's issues, each at its place.</summary>
    public static void Report(SourceProductionContext output, CompiledNetwork network, ImmutableArray<NetworkPlaces> places)
    {
        NetworkPlaces? own = places.FirstOrDefault(candidate => candidate.Network == network.Name);
        foreach (Issue issue in network.Result.Issues)
        {
            output.ReportDiagnostic(Convert(issue, own?.Find(issue.Place) ?? Location.None));
        }
    }

    /// <summary>The project's issues, which stand nowhere in the source.</summary>
    public static void Report(SourceProductionContext output, EquatableArray<Issue> issues)
    {
        foreach (Issue issue in issues)
        {
            output.ReportDiagnostic(Convert(issue, Location.None));
        }
    }

    /// <summary>What is wrong with blocks themselves, each at its place.</summary>
    public static void Report(SourceProductionContext output, ParsedBlock block, ImmutableArray<NetworkPlaces> places)
    {
        NetworkPlaces? own = places.FirstOrDefault(candidate => candidate.Network == block.Type.FullName);
        foreach (Issue issue in block.Issues)
        {
            output.ReportDiagnostic(Convert(issue, own?.Find(issue.Place) ?? Location.None));
        }
    }

    public static Diagnostic Convert(Issue issue, Location location) => issue.Inside is not null
        ? Diagnostic.Create(Descriptors.InBlock(issue.Rule), location, issue.Message)
        : Diagnostic.Create(Descriptors.Of(issue.Rule), location, issue.Arguments.Cast<object>().ToArray());
}
