namespace NetDsl.Detection;

/// <summary>What a surer box takes from the confidence of one that overlaps it.</summary>
public enum SoftDecay
{
    /// <summary>Above the overlap that is allowed, the confidence times 1 less the overlap.</summary>
    Linear,

    /// <summary>The confidence times e to the power of minus the squared overlap over sigma.</summary>
    Gaussian,
}
