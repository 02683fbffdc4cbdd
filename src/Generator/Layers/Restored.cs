using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers;

/// <summary>What a tensor in a target's own units was made of.</summary>
/// <param name="by">The layer that made it.</param>
/// <param name="standardized">The same with mean 0 and deviation 1.</param>
/// <param name="mean">The target's.</param>
/// <param name="deviation">The target's.</param>
internal sealed class Restored(LayerUse by, Node standardized, ParameterNode mean, ParameterNode deviation)
{
    public LayerUse By { get; } = by;

    public Node Standardized { get; } = standardized;

    public ParameterNode Mean { get; } = mean;

    public ParameterNode Deviation { get; } = deviation;

    /// <summary>Whether a loss compares it with a target, whose units are then known.</summary>
    public bool IsCompared { get; set; }
}
