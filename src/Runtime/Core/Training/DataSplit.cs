using System.Globalization;
using NetDsl.Numbers;

namespace NetDsl.Training;

/// <summary>Which samples are trained on and which are kept for validation.</summary>
internal readonly record struct DataSplit(int[] Training, int[] Validation)
{
    /// <summary>Puts the samples in an order drawn from the seed, unless they shall stay in theirs, and keeps the last ones.</summary>
    /// <exception cref="ShapeMismatchException">There are so few that the part is none or all of them.</exception>
    public static DataSplit Draw(int count, double fraction, bool shuffle, uint seed)
    {
        int[] samples = [.. Enumerable.Range(0, count)];
        if (fraction == 0)
            return new(samples, []);
        var kept = (int)Math.Round(count * fraction);
        if (kept == 0 || kept == count)
            throw new ShapeMismatchException(
                "data set", $"at least one sample to {(kept == 0 ? "validate with" : "train on")}",
                string.Create(CultureInfo.InvariantCulture, $"none where {fraction} of {count} is kept for validation"));
        if (shuffle)
            Permutation.Shuffle(samples, new(seed, RandomPurpose.Split));
        return new(samples[..^kept], samples[^kept..]);
    }
}
