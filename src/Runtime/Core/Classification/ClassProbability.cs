using System.Globalization;

namespace NetDsl;

/// <summary>A class and how probable the network takes it to be.</summary>
/// <param name="Label">The name of the class, or its number where classes have no names.</param>
/// <param name="Index">The number of the class.</param>
/// <param name="Probability">From 0 to 1.</param>
public readonly record struct ClassProbability(string Label, int Index, float Probability)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Label} ({Probability * 100:0.0} %)");
}
