using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.Generator.Tests.Harness;

/// <summary>Compilations as a project with NetDsl has them: the framework, the language and the runtime.</summary>
internal static class TestCompilation
{
    /// <summary>This compiler's preview is C# 14.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private const string Usings = "global using System; global using NetDsl;";

    /// <summary>A library and what refers to it must not have one name.</summary>
    private static int _created;

    private static readonly MetadataReference[] References = FindReferences();

    /// <summary>One file a source, named File0.cs, File1.cs ...; every file sees System and NetDsl.</summary>
    public static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create($"Tests{Interlocked.Increment(ref _created)}",
        sources.Select((source, i) => Parse(source, $"File{i}.cs")).Append(Parse(Usings, "Usings.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path)
        => CSharpSyntaxTree.ParseText(SourceText.From(source), ParseOptions, path);

    /// <summary>What the test itself runs with, less the generator and the test: their internal types must not be seen.</summary>
    private static MetadataReference[] FindReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework || Path.GetFileName(path) is "NetDsl.Dsl.dll"
                or "NetDsl.Runtime.dll" or "NetDsl.Runtime.Gpu.dll" or "ILGPU.dll" or "ILGPU.Algorithms.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
    }
}
