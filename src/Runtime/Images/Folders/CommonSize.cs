namespace NetDsl.Data;

/// <summary>The size that most pictures of a folder have, where all must have one: so the odd ones are those that are named.</summary>
internal static class CommonSize
{
    /// <summary>Of what the headers say, null for a file without one; of several sizes that are as frequent, that of the first picture. Null where no file has a header.</summary>
    public static ImageSize? Of(IEnumerable<ImageSize?> sizes)
        // Groups come in the order of their first members, and MaxBy takes the first of those that are equal.
        => sizes.OfType<ImageSize>().GroupBy(size => size).MaxBy(same => same.Count())?.Key;
}
