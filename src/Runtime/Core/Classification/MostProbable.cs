namespace NetDsl;

/// <summary>The place of the largest number; of several that are equal, the first.</summary>
internal static class MostProbable
{
    public static int Of(ReadOnlySpan<float> probabilities)
    {
        var best = 0;
        for (var i = 1; i < probabilities.Length; i++)
            if (probabilities[i] > probabilities[best])
                best = i;
        return best;
    }
}
