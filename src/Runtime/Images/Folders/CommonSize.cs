namespace NetDsl.Data;

/// <summary>The size that most pictures of a folder have, where all must have one: so the odd ones are those that are named.</summary>
static class CommonSize
{
    /// <summary>Read off the headers alone; of several sizes that are as frequent, that of the first picture. Null where no file has a header.</summary>
    public static ImageSize? Of(string[] files, ImageFolderOptions options)
    {
        var sizes = new ImageSize?[files.Length];
        InParallel.For(files.Length, options.Threads, number => sizes[number] = ImageFile.SizeOf(files[number], options.MostPixels));
        // Groups come in the order of their first members, and MaxBy takes the first of those that are equal.
        return sizes.OfType<ImageSize>().GroupBy(size => size).MaxBy(same => same.Count())?.Key;
    }
}
