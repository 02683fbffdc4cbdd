namespace NetDsl;

/// <summary>The base of every loss: what training makes small. A batch's loss is the mean over its samples.</summary>
public abstract class LossAttribute : LayerAttribute
{
    /// <summary>What this loss is multiplied by where several are added. Default: 1.</summary>
    public double Weight { get; set; } = 1;
}
