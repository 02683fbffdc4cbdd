namespace NetDsl;

/// <summary>The base of every loss: the number that training makes small. A batch's loss is the mean over its samples; several losses are
/// added.</summary>
/// <param name="target">The tensor it compares with, or null.</param>
public abstract class LossAttribute(string? target) : LayerAttribute
{
    /// <summary>The target it compares with, or null where the network gets a target of its own.</summary>
    public string? Target { get; } = target;

    /// <summary>What this loss is multiplied by before losses are added, at least 0. Keras equivalent: <c>loss_weights</c>. Default: 1.</summary>
    public double Weight { get; set; } = 1;
}
