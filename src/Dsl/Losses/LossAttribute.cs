namespace NetDsl;

/// <summary>The base of every loss: what training makes small. A batch's loss is the mean over its samples.</summary>
/// <param name="target">The tensor it compares with, or null.</param>
public abstract class LossAttribute(string? target) : LayerAttribute
{
    /// <summary>The tensor it compares with, or null for a target of the network's own.</summary>
    public string? Target { get; } = target;

    /// <summary>What this loss is multiplied by where several are added. Default: 1.</summary>
    public double Weight { get; set; } = 1;
}
