namespace NetDsl;

/// <summary>How well one class is recognised. Where a ratio would be 0 / 0 it is 0.</summary>
/// <param name="Label">The class.</param>
/// <param name="Precision">Of the samples taken for this class, the part that is of this class.</param>
/// <param name="Recall">Of the samples of this class, the part that was taken for it.</param>
/// <param name="F1">The harmonic mean of both.</param>
/// <param name="Support">The number of samples of this class.</param>
public readonly record struct ClassScore(string Label, double Precision, double Recall, double F1, long Support);
