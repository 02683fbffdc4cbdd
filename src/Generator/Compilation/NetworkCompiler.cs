using NetDsl.Generator.Model;

namespace NetDsl.Generator;

/// <summary>The way from a declaration to C#: one pure function, without Roslyn.</summary>
internal static class NetworkCompiler
{
    public static CompilerResult Compile(NetworkModel model, CompilerOptions options)
        => new(EquatableArray<GeneratedFile>.Empty, EquatableArray<Diagnostics.Issue>.Empty);
}
