using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generator.Tests.Harness;

/// <summary>MSBuild properties as the compiler hands them to a generator.</summary>
internal sealed class MsBuildProperties(params (string Name, string Value)[] values) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options((string Name, string Value)[] values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _byKey = values.ToDictionary(
            value => "build_property." + value.Name, value => value.Value, KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _byKey.TryGetValue(key, out value);
    }
}
