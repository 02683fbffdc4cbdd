using NetDsl.Data;

namespace NetDsl.Examples.TwoDigits;

/// <summary>Makes pairs of digits out of single ones.</summary>
internal static class Pairs
{
    /// <summary>As many pairs, drawn from a seed: each digit as often on the left as it comes, and in half of the pairs another picture of the same
    /// digit on the right.</summary>
    public static DataSet Draw(DataSet digits, int count, int seed)
    {
        var random = new Random(seed);
        ReadOnlySpan<int> labels = ((DataColumn<int>)digits.Targets[0]).Values.Span;
        var places = Places(labels);
        var (left, right) = (new int[count], new int[count]);
        var (same, sum) = (new float[count], new float[count]);
        for (var pair = 0; pair < count; pair++)
        {
            left[pair] = random.Next(digits.Count);
            var digit = labels[left[pair]];
            same[pair] = random.Next(2);
            var other = same[pair] == 1 ? digit : (digit + random.Next(1, places.Length)) % places.Length;
            right[pair] = places[other][random.Next(places[other].Count)];
            sum[pair] = digit + other;
        }

        return new([digits.Inputs[0].Select(left), digits.Inputs[0].Select(right)], [new DataColumn<float>(same, []), new DataColumn<float>(sum, [])]);
    }

    /// <summary>Where the pictures of each digit are.</summary>
    private static List<int>[] Places(ReadOnlySpan<int> labels)
    {
        var places = Enumerable.Range(0, 10).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < labels.Length; i++)
            places[labels[i]].Add(i);
        return places;
    }
}
