using NetDsl.Numbers;

namespace NetDsl.Training;

/// <summary>Which samples are trained on and which are kept for validation.</summary>
internal readonly record struct DataSplit(int[] Training, int[] Validation)
{
    /// <summary>Puts the samples in an order drawn from the seed, unless they shall stay in theirs, and keeps the last ones.</summary>
    public static DataSplit Draw(int count, double fraction, bool shuffle, uint seed)
    {
        int[] samples = [.. Enumerable.Range(0, count)];
        if (fraction == 0)
            return new(samples, []);
        var kept = (int)Math.Round(count * fraction);
        if (kept == 0 || kept == count)
            throw new ArgumentException(
                $"Of {count} samples, a part of {fraction} for validation leaves none {(kept == 0 ? "to validate with" : "to train on")}.");
        if (shuffle)
            Permutation.Shuffle(samples, new(seed, RandomPurpose.Split));
        return new(samples[..^kept], samples[^kept..]);
    }
}
