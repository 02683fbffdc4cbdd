using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator;
using NetDsl.Generator.Model;
using NetDsl.Generator.Tests.Harness;

namespace NetDsl.EngineTests.Compiling;

/// <summary>Compiles many networks at once, from C# text to a loaded assembly.</summary>
internal static class NetworkBuild
{
    /// <summary>The networks by their names. Any warning of the compiler is an error; what the generator has to say about the
    /// meaning of a declaration is not, since odd declarations have to work too.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="fuse">Whether kernels are joined.</param>
    /// <param name="target">What they are compiled for.</param>
    /// <param name="others">Files without a network, such as blocks.</param>
    public static IReadOnlyDictionary<string, CompiledNetwork> Compile(IReadOnlyCollection<DeclaredNetwork> networks, bool fuse, string target = "Cpu",
        IEnumerable<string>? others = null)
    {
        var parsed = new Dictionary<string, (NetworkModel Model, CompilerOptions Options)>();
        var generator = new NetworkGenerator((model, options) =>
        {
            parsed[model.Type.Name] = (model, options);
            return NetworkCompiler.Compile(model, options);
        });
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            optionsProvider: new MsBuildProperties(("NetDslFusion", fuse ? "full" : "none"), ("NetDslTargetList", target)));
        var before = TestCompilation.Create(networks.Select(network => network.Source).Concat(others ?? []).ToArray());
        driver.RunGeneratorsAndUpdateCompilation(
            before.WithOptions(before.Options.WithOptimizationLevel(OptimizationLevel.Release)), out var after, out var reported);
        var assembly = Load(after, reported.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return networks.ToDictionary(network => network.Name, network => new CompiledNetwork(
            parsed[network.Name].Model, parsed[network.Name].Options, assembly.GetType($"Declared.{network.Name}", throwOnError: true)!));
    }

    private static Assembly Load(Compilation compilation, IEnumerable<Diagnostic> reported)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var wrong = reported.Concat(emitted.Diagnostics)
            .Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false } && diagnostic.Id != "CS1591")
            .ToArray();
        Assert.True(wrong.Length == 0, string.Join("\n\n", wrong.Take(5).Select(SourceListing.Of)));
        return Assembly.Load(image.ToArray());
    }
}
