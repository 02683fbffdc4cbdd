using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers;

/// <summary>What a tensor in a target's own units was made of.</summary>
/// <param name="Standardized">The same with mean 0 and deviation 1.</param>
/// <param name="Mean">The target's.</param>
/// <param name="Deviation">The target's.</param>
internal sealed record Restored(Node Standardized, ParameterNode Mean, ParameterNode Deviation);
