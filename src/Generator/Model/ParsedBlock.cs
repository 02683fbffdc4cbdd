using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Model;

/// <summary>A block's own part of the work: what its generated file needs, and what is wrong with it.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Form">The class's header and the properties that wait for an implementation.</param>
/// <param name="Parameters">Those of the primary constructor, as they are written in C#.</param>
/// <param name="ArgumentsName">A name that no member of the class has.</param>
/// <param name="Issues">What is wrong.</param>
internal sealed record ParsedBlock(TypeModel Type, StubForm Form, EquatableArray<string> Parameters, string ArgumentsName,
    EquatableArray<Issue> Issues);
