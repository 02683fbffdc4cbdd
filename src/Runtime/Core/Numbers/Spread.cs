using System.Numerics;

namespace NetDsl.Numbers;

/// <summary>Means and deviations of features, by Welford's method.</summary>
internal static class Spread
{
    /// <summary>Of lines of so many values. The deviation is that of all of them (divided by n); a feature that never changes has 1.</summary>
    public static (float[] Means, float[] Deviations) Of<T>(ReadOnlySpan<T> values, int features) where T : INumber<T>
    {
        var (mean, squares) = (new double[features], new double[features]);
        var lines = values.Length / features;
        for (var line = 0; line < lines; line++)
            for (var feature = 0; feature < features; feature++)
            {
                var value = double.CreateChecked(values[line * features + feature]);
                var deviation = value - mean[feature];
                mean[feature] += deviation / (line + 1);
                squares[feature] += deviation * (value - mean[feature]);
            }

        return ([.. mean.Select(value => (float)value)], [.. squares.Select(sum => sum > 0 ? (float)Math.Sqrt(sum / lines) : 1)]);
    }
}
