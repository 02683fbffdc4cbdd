using NetDsl.Generator.Model;

namespace NetDsl.Interpreter;

/// <summary>A declaration drawn at random.</summary>
/// <param name="Seed">What it was drawn with.</param>
/// <param name="Model">The declaration.</param>
/// <param name="Source">The same declaration as a C# file.</param>
internal sealed record RandomNetwork(int Seed, NetworkModel Model, string Source);
