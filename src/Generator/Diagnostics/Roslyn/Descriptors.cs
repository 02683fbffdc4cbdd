using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics.Roslyn;

/// <summary>The rules as Roslyn knows them.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Rules.All.ToDictionary(rule => rule.Id, Convert);

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    private static DiagnosticDescriptor Convert(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        category: "NetDsl",
        rule.Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/diagnostics/{rule.Id}.md");
}
