namespace NetDsl.Engines;

/// <summary>A mean and a deviation for each feature of a column, which are parameters.</summary>
/// <param name="Mean">The name of the parameter with the means.</param>
/// <param name="Deviation">The name of the parameter with the deviations.</param>
/// <param name="OfTarget">Whether the column is a target, and not an input.</param>
/// <param name="Column">Its number among the network's.</param>
public sealed record StandardizationDescription(string Mean, string Deviation, bool OfTarget, int Column);
