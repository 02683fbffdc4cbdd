using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Model;

/// <summary>What compiling a declaration gives: files and issues. With an error the file is a stub that compiles.</summary>
/// <param name="Files">What to add to the user's project.</param>
/// <param name="Issues">What to say.</param>
/// <param name="IsStub">Whether the file is such a stub.</param>
internal sealed record CompilerResult(EquatableArray<GeneratedFile> Files, EquatableArray<Issue> Issues, bool IsStub = false);

/// <summary>A generated file.</summary>
/// <param name="Suffix">What follows the network's full name: <c>.g.cs</c>, <c>.Cpu.g.cs</c>.</param>
/// <param name="Text">What is in it.</param>
/// <param name="IsComment">It is text for people and no part of the program: see <c>CommentedText</c>.</param>
internal sealed record GeneratedFile(string Suffix, string Text, bool IsComment = false);
