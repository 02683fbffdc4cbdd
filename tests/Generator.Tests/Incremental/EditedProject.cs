using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.Generator.Tests.Incremental;

/// <summary>A project that is edited while one generator watches, as an editor's is.</summary>
internal sealed class EditedProject
{
    private Compilation _compilation;
    private GeneratorDriver _driver;

    public EditedProject(params string[] sources)
    {
        _compilation = TestCompilation.Create(sources);
        _driver = CSharpGeneratorDriver.Create(
            [new NetworkGenerator(FakeCompiler.Compile).AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            optionsProvider: new MsBuildProperties(),
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        _driver = _driver.RunGenerators(_compilation);
    }

    public Compilation Compilation => _compilation;

    /// <summary>Replaces a file's text.</summary>
    public void Edit(int file, string source)
    {
        SyntaxTree old = _compilation.SyntaxTrees.Single(tree => tree.FilePath == $"File{file}.cs");
        Run(_compilation.ReplaceSyntaxTree(old, TestCompilation.Parse(source, old.FilePath)));
    }

    public void Add(string source) => Run(_compilation.AddSyntaxTrees(TestCompilation.Parse(source, "Added.cs")));

    /// <summary>The same sources once more, as a new compilation.</summary>
    public void Touch() => Run(_compilation.Clone());

    public void SetProperties(params (string, string)[] values)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new MsBuildProperties(values));
        Run(_compilation);
    }

    /// <summary>What the last run did for a network, as Parse, Compile, Source.</summary>
    public string Steps(string network) => string.Join(" ",
        Reason(TrackingNames.Parse, network), Reason(TrackingNames.Compile, network), Reason(TrackingNames.Source, network));

    /// <summary>What the last run did for a block's own file.</summary>
    public string BlockStep(string block) => Reason(TrackingNames.Block, block);

    private static string NameOf(object value) => value switch
    {
        ParsedNetwork parsed => parsed.Network.Type.FullName,
        CompiledNetwork compiled => compiled.Name,
        ParsedBlock block => block.Type.FullName,
        ValueTuple<string, EquatableArray<GeneratedFile>> files => files.Item1,
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private string Reason(string step, string network) => _driver.GetRunResult().Results.Single().TrackedSteps[step]
        .SelectMany(run => run.Outputs).Single(output => NameOf(output.Value) == network).Reason.ToString();

    private void Run(Compilation next)
    {
        _compilation = next;
        _driver = _driver.RunGenerators(next);
    }
}
