using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Model;

/// <summary>What compiling a declaration gives: files and issues. With an error the file is a stub that compiles.</summary>
internal sealed record CompilerResult(EquatableArray<GeneratedFile> Files, EquatableArray<Issue> Issues);

/// <summary>A generated file.</summary>
/// <param name="Suffix">What follows the network's full name: <c>.g.cs</c>, <c>.Kernels.g.cs</c>.</param>
internal sealed record GeneratedFile(string Suffix, string Text);
