using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Snapshots;

namespace NetDsl.Generator.Model;

/// <summary>A declaration as the parser found it.</summary>
/// <param name="Network">What was declared.</param>
/// <param name="Stub">What a stub of the class must look like.</param>
/// <param name="Issues">What the parser itself found wrong.</param>
/// <param name="IsBroken">An attribute does not compile. The compiler of C# says so at that place, and nothing that could be
/// said about the rest would be certain.</param>
internal sealed record ParsedNetwork(NetworkModel Network, StubForm Stub, EquatableArray<Issue> Issues, bool IsBroken);

/// <summary>The MSBuild properties as they were found.</summary>
internal sealed record ParsedOptions(CompilerOptions Options, SnapshotOptions Snapshots, EquatableArray<Issue> Issues);

/// <summary>What compiling a declaration gave, and for which network.</summary>
internal sealed record CompiledNetwork(string Name, CompilerResult Result);
