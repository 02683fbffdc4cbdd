using System.Collections.Immutable;

namespace NetDsl.Serialization;

/// <summary>What the header of a safetensors file says of one tensor; the offsets count from the end of the header.</summary>
internal sealed record TensorRecord(string Name, TensorType Type, ImmutableArray<int> Shape, long Begin, long End);
