using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics.Roslyn;

/// <summary>The rules as Roslyn knows them.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Rules.All.ToDictionary(rule => rule.Id, Convert);

    private static readonly Dictionary<string, DiagnosticDescriptor> InBlocks
        = Rules.All.ToDictionary(rule => rule.Id, rule => Convert(rule with { Message = "{0}" }));

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>For something wrong inside a block: the message is the only argument, as it begins with where that is.</summary>
    public static DiagnosticDescriptor InBlock(Rule rule) => InBlocks[rule.Id];

    private static DiagnosticDescriptor Convert(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        category: "NetDsl",
        rule.Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/diagnostics/{rule.Id}.md");
}
