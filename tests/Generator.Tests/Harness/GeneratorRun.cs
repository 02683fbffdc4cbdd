using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Tests.Harness;

/// <summary>One run of the generator over a few sources: what it wrote, what it said, and what became of it.</summary>
internal sealed class GeneratorRun
{
    private readonly Compilation _compilation;

    private GeneratorRun(Compilation before, NetworkGenerator generator, (string, string)[] properties)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            optionsProvider: new MsBuildProperties(properties),
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(before, out _compilation, out ImmutableArray<Diagnostic> reported);
        Reported = reported;
        Result = driver.GetRunResult().Results.Single();
    }

    /// <summary>The generated files' texts by their names.</summary>
    public IReadOnlyDictionary<string, string> Files
        => Result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    /// <summary>The generated files, and what their names mean.</summary>
    public IEnumerable<(SyntaxTree Tree, SemanticModel Model)> Generated
        => Result.GeneratedSources.Select(file => _compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(file.HintName, StringComparison.Ordinal)))
            .Select(tree => (tree, _compilation.GetSemanticModel(tree)));

    /// <summary>What the generator said.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>What the generator and the compiler said, warnings and errors. Missing documentation counts in generated files
    /// only.</summary>
    public IReadOnlyList<Diagnostic> All => Reported.Concat(_compilation.GetDiagnostics())
        .Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false }
            && (diagnostic.Id != "CS1591" || IsGenerated(diagnostic.Location.SourceTree)))
        .ToList();

    public GeneratorRunResult Result { get; }

    /// <summary>The declarations as they were parsed.</summary>
    public IReadOnlyList<ParsedNetwork> Networks => Result.TrackedSteps.TryGetValue(TrackingNames.Parse, out var steps)
        ? steps.SelectMany(step => step.Outputs).Select(output => (ParsedNetwork)output.Value).ToList()
        : [];

    public static GeneratorRun Of(params string[] sources) => new(TestCompilation.Create(sources), new NetworkGenerator(), []);

    /// <summary>With a compiler of the test's own.</summary>
    public static GeneratorRun With(Func<NetworkModel, CompilerOptions, CompilerResult> compile, params string[] sources)
        => new(TestCompilation.Create(sources), new NetworkGenerator(compile), []);

    /// <summary>With a library beside what every project has.</summary>
    public static GeneratorRun Using(MetadataReference library, params string[] sources)
        => new(TestCompilation.Create(sources).AddReferences(library), new NetworkGenerator(), []);

    /// <summary>What was compiled, as another project refers to it: as an editor does, or as a file; of that only what is public where
    /// <paramref name="publicOnly"/>.</summary>
    public MetadataReference AsLibrary(bool asSource = false, bool publicOnly = false)
    {
        Assert.Empty(All);
        if (asSource)
        {
            return _compilation.ToMetadataReference();
        }

        using var image = new MemoryStream();
        var emitted = _compilation.Emit(image, options: new(metadataOnly: publicOnly, includePrivateMembers: !publicOnly));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    public static GeneratorRun WithProperties((string Name, string Value)[] properties, params string[] sources)
        => new(TestCompilation.Create(sources), new NetworkGenerator(), properties);

    public static GeneratorRun WithProperties(
        (string Name, string Value)[] properties,
        Func<NetworkModel, CompilerOptions, CompilerResult> compile,
        params string[] sources)
        => new(TestCompilation.Create(sources), new NetworkGenerator(compile), properties);

    /// <summary>What the generator said, as <c>(line,column) id</c>, from 1, and the source text there.
    /// </summary>
    public IReadOnlyList<string> Places => Reported.Select(diagnostic =>
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        string text = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";
        return $"({start.Line + 1},{start.Character + 1}) {diagnostic.Id} {text}";
    }).ToList();

    /// <summary>Compiles and loads the whole; fails on any warning.</summary>
    public Assembly Load()
    {
        Assert.Empty(All);
        using var image = new MemoryStream();
        var emitted = _compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    private static bool IsGenerated(SyntaxTree? tree) => tree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
