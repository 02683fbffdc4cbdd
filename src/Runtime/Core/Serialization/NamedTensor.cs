using System.Collections.Immutable;

namespace NetDsl.Serialization;

/// <summary>A tensor to be written: its name, its extents (slowest first) and its values.</summary>
public readonly record struct NamedTensor(string Name, ImmutableArray<int> Shape, ReadOnlyMemory<float> Values);
