namespace NetDsl.Numbers;

/// <summary>Puts things in an order that depends on a random stream alone.</summary>
internal static class Permutation
{
    /// <summary>Fisher and Yates's shuffle, from the end to the start.</summary>
    public static void Shuffle(Span<int> values, in RandomStream random)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = random.Below(i + 1, i);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
